package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** On which channel and in which language a person is used to reach us. */
class ChannelHabits {

    /** Of the whole person; what a machine wrote for them is no habit. */
    private static final String PREFERRED = """
            SELECT channel FROM ticketing.message
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND direction = 'inbound' AND kind = 'message' AND NOT automatic
            GROUP BY channel ORDER BY count(*) DESC, max(at) DESC LIMIT 1
            """;

    private static final String LANGUAGE = """
            SELECT language FROM ticketing.message
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND direction = 'inbound' AND kind = 'message' AND NOT automatic
            ORDER BY id DESC LIMIT 1
            """;

    private final Jdbi jdbi;

    @Inject
    ChannelHabits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Null for somebody who never wrote. */
    String preferredChannel(SubjectId customer) {
        return first(PREFERRED, customer);
    }

    /** Of what they wrote last; null for somebody who never wrote. */
    String language(SubjectId customer) {
        return first(LANGUAGE, customer);
    }

    private String first(String sql, SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }
}
