package th.sala.ticketing.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Values of customers and their ranks. */
@Singleton
class ValueTable {
    private static final String FIND = """
            SELECT amount, as_of, purpose, at, "by" FROM ticketing.customer_value
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
            ORDER BY amount DESC LIMIT 1
            """;
    private static final String WRITE = """
            INSERT INTO ticketing.customer_value (customer, amount, as_of, purpose, at, "by")
            VALUES (:customer, :amount, :asOf, :purpose, :at, :by)
            ON CONFLICT (customer) DO UPDATE SET amount = excluded.amount, as_of = excluded.as_of,
              purpose = excluded.purpose, at = excluded.at, "by" = excluded."by"
            """;
    private static final String FORGET = """
            DELETE FROM ticketing.customer_value
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
            """;
    /** Of two equals the older customer goes first. */
    static final String RANK = """
            WITH asked AS MATERIALIZED (
              SELECT person.customer, person.registered_at, max(v.amount) AS amount
              FROM ticketing.person
              JOIN ticketing.same_person s ON s.customer = person.customer
              JOIN ticketing.customer_value v ON v.customer = s.identity
              WHERE person.customer = coalesce((SELECT survivor FROM ticketing.survivor WHERE customer = :customer), :customer)
                AND NOT EXISTS (SELECT FROM ticketing.silenced x WHERE x.customer = v.customer)
              GROUP BY person.customer, person.registered_at),
            uncounted AS MATERIALIZED (SELECT customer, amount FROM ticketing.uncounted_value),
            placed AS (
              SELECT registered_at AS since,
                (SELECT count(*) FROM ticketing.customer_value) - (SELECT count(*) FROM uncounted) AS total,
                (SELECT count(*) FROM ticketing.customer_value v WHERE v.amount > asked.amount)
                  - (SELECT count(*) FROM uncounted u WHERE u.amount > asked.amount)
                  + (SELECT count(*) FROM ticketing.customer_value v
                     LEFT JOIN ticketing.survivor s ON s.customer = v.customer
                     JOIN ticketing.person p ON p.customer = coalesce(s.survivor, v.customer)
                     WHERE v.amount = asked.amount AND v.customer NOT IN (SELECT customer FROM uncounted)
                       AND (p.registered_at, p.customer) < (asked.registered_at, asked.customer)) + 1 AS place
              FROM asked)
            SELECT since, place, total, place <= total / 5 AS top FROM placed
            """;

    private final Jdbi jdbi;

    @Inject
    ValueTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<CustomerValue> find(SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("customer", customer.value())
                .mapTo(CustomerValue.class)
                .findOne());
    }

    void write(SubjectId customer, CustomerValue value) {
        jdbi.useHandle(handle -> handle.createUpdate(WRITE)
                .bind("customer", customer.value())
                .bind("amount", value.amount())
                .bind("asOf", value.asOf())
                .bind("purpose", value.purpose())
                .bind("at", value.at())
                .bind("by", value.by())
                .execute());
    }

    void forget(SubjectId customer) {
        jdbi.useHandle(handle ->
                handle.createUpdate(FORGET).bind("customer", customer.value()).execute());
    }

    Optional<Rank> rank(SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(RANK)
                .bind("customer", customer.value())
                .mapTo(Rank.class)
                .findOne());
    }

    /** @param top among the first fifth */
    record Rank(Instant since, long place, long total, boolean top) {}
}
