package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Who is reached at a line besides its holder. */
@Singleton
class SharedLines {
    private static final String USERS = """
            SELECT customer FROM ticketing.shared_line
            WHERE line = :line AND NOT EXISTS (SELECT FROM consent.subject WHERE id = customer AND erased_at IS NOT NULL)
            ORDER BY since, customer
            """;

    private static final String ADD = """
            INSERT INTO ticketing.shared_line (line, customer, since) VALUES (:line, :customer, :since)
            ON CONFLICT DO NOTHING
            """;

    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(hashtextextended('line:' || encode(:line, 'hex'), 0))::text";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    SharedLines(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else files a call of this line: two at once open one ticket. */
    void hold(byte[] line) {
        jdbi.useHandle(handle ->
                handle.createQuery(HOLD).bind("line", line).mapTo(String.class).one());
    }

    List<SubjectId> users(byte[] line) {
        return jdbi.withHandle(handle -> handle.createQuery(USERS)
                .bind("line", line)
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .list());
    }

    /** Somebody said that it was they who rang from there. */
    void add(byte[] line, SubjectId customer) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("line", line)
                .bind("customer", customer.value())
                .bind("since", clock.instant())
                .execute());
    }
}
