package th.sala.ticketing.scan;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.outcome.Refusal;

/**
 * Files and what the scanner said of them. To take a file is to put off its next turn, so that no two nodes look at it at
 * once and one that a node died over comes round again. The newest come first: somebody waits for them.
 */
@Singleton
class ScanTable implements ScannedFiles {
    private static final Duration TURN = Duration.ofMinutes(2);

    private static final String TAKE = """
            UPDATE ticketing.attachment SET scan_at = :again
            WHERE id IN (
              SELECT id FROM ticketing.attachment
              WHERE state = 'unscanned' AND scan_reason IS NULL AND (scan_at IS NULL OR scan_at <= :now)
              ORDER BY id DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, blob
            """;

    private static final String SETTLE = """
            UPDATE ticketing.attachment AS file SET state = :state, scan_reason = :reason, scan_at = :now
            FROM ticketing.message JOIN ticketing.ticket ON ticket.id = message.ticket
            WHERE file.id = :id AND file.state = 'unscanned' AND message.id = file.message
            RETURNING ticket.id, ticket.number, ticket.team
            """;

    private static final String LOCKS = """
            SELECT state, scan_reason AS reason FROM ticketing.attachment WHERE message = :message ORDER BY id
            """;

    private static final String WAITING = """
            SELECT count(*) FROM (
              SELECT 1 FROM ticketing.attachment WHERE state = 'unscanned' AND scan_reason IS NULL LIMIT 1000) AS waiting
            """;

    private final Jdbi jdbi;
    private final ScanPolicy policy;
    private final Clock clock;

    @Inject
    ScanTable(Jdbi jdbi, ScanPolicy policy, Clock clock) {
        this.jdbi = jdbi;
        this.policy = policy;
        this.clock = clock;
    }

    Optional<Waiting> take() {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("now", now)
                .bind("again", now.plus(TURN))
                .mapTo(Waiting.class)
                .findOne());
    }

    /** Empty when somebody else settled it, or it was erased. */
    Optional<TicketOfFile> settle(UUID file, String state, String reason) {
        return jdbi.withHandle(handle -> handle.createQuery(SETTLE)
                .bind("id", file)
                .bind("state", state)
                .bind("reason", reason)
                .bind("now", clock.instant())
                .mapTo(TicketOfFile.class)
                .findOne());
    }

    @Override
    public Optional<String> lockOf(UUID message) {
        return jdbi
                .withHandle(handle -> handle.createQuery(LOCKS)
                        .bind("message", message)
                        .mapTo(State.class)
                        .list())
                .stream()
                .flatMap(file -> policy.lock(file.state(), file.reason()).stream())
                .map(Refusal::code)
                .findFirst();
    }

    /** How many files nobody looked at yet, up to a thousand. */
    int waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(Integer.class).one());
    }

    record Waiting(UUID id, UUID blob) {}

    record TicketOfFile(UUID id, long number, String team) {}

    private record State(String state, String reason) {}
}
