package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which customers were told of a breach, and what they complained about. */
@Singleton
class BreachTable {
    /** Of the ticket, or of one that goes on in it. */
    private static final String TOLD = """
            SELECT EXISTS (
              SELECT FROM ticketing.breach_notice b JOIN ticketing.ticket t ON t.id = b.ticket
              WHERE t.id = :ticket OR t.merged_into = :ticket)
            """;

    private static final String KEEP = """
            INSERT INTO ticketing.breach_notice (ticket, clock, at, message, refused)
            VALUES (:ticket, :clock, :at, :message, :refused)
            """;
    private static final String HOLD = "SELECT 1 FROM ticketing.ticket WHERE id = :ticket FOR UPDATE";
    private static final String COMPLAINED = "SELECT EXISTS (SELECT 1 FROM ticketing.complaint WHERE about = :about)";
    private static final String COMPLAIN =
            "INSERT INTO ticketing.complaint (about, ticket, at) VALUES (:about, :ticket, :at)";

    private final Jdbi jdbi;

    @Inject
    BreachTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean told(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(TOLD)
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * @param message null when it could not leave
     * @param refused why it could not; null when it did
     */
    int keep(UUID ticket, String clock, Instant at, UUID message, String refused) {
        return jdbi.withHandle(handle -> handle.createUpdate(KEEP)
                .bind("ticket", ticket)
                .bind("clock", clock)
                .bind("at", at)
                .bind("message", message)
                .bind("refused", refused)
                .execute());
    }

    /** Whether nobody complained about it yet; whoever asks holds the ticket until their transaction ends. */
    boolean free(UUID about) {
        return jdbi.withHandle(handle -> {
            handle.createQuery(HOLD).bind("ticket", about).mapTo(Integer.class).one();
            return !handle.createQuery(COMPLAINED)
                    .bind("about", about)
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    void complain(UUID about, UUID ticket, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(COMPLAIN)
                .bind("about", about)
                .bind("ticket", ticket)
                .bind("at", at)
                .execute());
    }
}
