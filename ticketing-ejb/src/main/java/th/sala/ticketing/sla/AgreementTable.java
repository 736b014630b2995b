package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.subject.SubjectId;

/** Service agreements of customers; one person has one, under whichever identity it was recorded. */
@Singleton
class AgreementTable {
    private static final String ANY = "SELECT EXISTS (SELECT FROM ticketing.customer_agreement)";
    private static final String FIND = """
            SELECT agreement, at, "by" FROM ticketing.customer_agreement
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
            ORDER BY at DESC LIMIT 1
            """;
    /** What is kept of a person but not used decides nothing. */
    private static final String HELD = """
            SELECT agreement FROM ticketing.customer_agreement a
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND NOT EXISTS (SELECT FROM ticketing.silenced s WHERE s.customer IN (a.customer, :customer))
            ORDER BY at DESC LIMIT 1
            """;

    private static final String WRITE = """
            INSERT INTO ticketing.customer_agreement (customer, agreement, at, "by") VALUES (:customer, :agreement, :at, :by)
            """;
    private static final String END = """
            DELETE FROM ticketing.customer_agreement
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
            """;
    private static final String NAMES = """
            SELECT DISTINCT jsonb_array_elements_text(document -> 'applies' -> 'agreements') AS name FROM (
              SELECT DISTINCT ON (policy) document FROM ticketing.sla_policy_version ORDER BY policy, version DESC) AS newest
            ORDER BY name
            """;

    private final Jdbi jdbi;

    @Inject
    AgreementTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By which a policy is chosen; empty for whom nothing special was agreed with. A batch asks once whether there is any. */
    String of(SubjectId customer) {
        boolean any = BatchMemory.asked(
                List.of(ANY),
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(ANY).mapTo(Boolean.class).one()));
        return any
                ? jdbi.withHandle(handle -> handle.createQuery(HELD)
                        .bind("customer", customer.value())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(""))
                : "";
    }

    Optional<CustomerAgreement> find(SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("customer", customer.value())
                .mapTo(CustomerAgreement.class)
                .findOne());
    }

    void write(SubjectId customer, CustomerAgreement recorded) {
        jdbi.useHandle(handle -> handle.createUpdate(WRITE)
                .bind("customer", customer.value())
                .bind("agreement", recorded.agreement())
                .bind("at", recorded.at())
                .bind("by", recorded.by())
                .execute());
    }

    void end(SubjectId customer) {
        jdbi.useHandle(handle ->
                handle.createUpdate(END).bind("customer", customer.value()).execute());
    }

    List<String> names() {
        return jdbi.withHandle(
                handle -> handle.createQuery(NAMES).mapTo(String.class).list());
    }
}
