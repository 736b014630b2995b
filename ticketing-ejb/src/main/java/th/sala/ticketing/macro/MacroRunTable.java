package th.sala.ticketing.macro;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.macro.MacroUse.Step;
import th.sala.ticketing.people.Caller;

/** Put-off steps in the database. */
@Singleton
class MacroRunTable {
    private static final Jsonb JSON = JsonbBuilder.create();

    private static final String KEEP = """
            INSERT INTO ticketing.macro_run (message, ticket, macro, user_name, roles, teams, at, due_at)
            SELECT id, ticket, :macro, :user, :roles, :teams, :now, :now FROM ticketing.message
            WHERE id = :message AND ticket = :ticket AND author = :user AND kind = 'reply'
            ON CONFLICT (message) DO NOTHING
            """;
    private static final String OF_TICKET = """
            SELECT r.message, r.macro, m.name_th, m.name_en, r.user_name AS by, r.at, r.done_at, r.reason,
              r.steps::text AS steps
            FROM ticketing.macro_run r JOIN ticketing.macro m ON m.id = r.macro
            WHERE r.ticket = :ticket ORDER BY r.at, r.message
            """;
    private static final String DUE = """
            SELECT r.message FROM ticketing.macro_run r JOIN ticketing.message m ON m.id = r.message
            WHERE r.done_at IS NULL AND r.due_at <= :now AND m.delivery_state NOT IN ('queued', 'sending', 'uncertain')
            ORDER BY r.due_at LIMIT 100
            """;
    /** What another node works on is passed over; nobody else changes the ticket until the transaction ends. */
    private static final String TAKE = """
            SELECT r.macro, t.number, r.user_name AS user, r.roles, r.teams, m.delivery_state <> 'failed' AS sent,
              m.delivery_reason
            FROM ticketing.macro_run r JOIN ticketing.message m ON m.id = r.message
              JOIN ticketing.ticket t ON t.id = m.ticket
            WHERE r.message = :message AND r.done_at IS NULL
              AND m.delivery_state NOT IN ('queued', 'sending', 'uncertain')
            FOR UPDATE OF r, t SKIP LOCKED
            """;
    /** Words that came, or were brought by a merge, since the answer was written; thanks and machines ask nothing. */
    private static final String OVERTAKEN = """
            SELECT CASE
              WHEN m.moved_in IS NOT NULL OR EXISTS (SELECT FROM ticketing.message n
                WHERE n.ticket = t.id AND n.kind = 'message' AND n.unsent_at IS NULL
                  AND NOT n.automatic AND NOT n.thanked AND NOT n.courtesy
                  AND (coalesce(n.moved_in, n.id), n.id) > (m.id, m.id)) THEN 'newer-message'
              WHEN t.assignee <> r.user_name AND EXISTS (SELECT FROM ticketing.ticket_change c
                WHERE c.ticket = t.id AND c.field = 'assignee' AND c.at > m.at) THEN 'already-taken' END
            FROM ticketing.macro_run r JOIN ticketing.message m ON m.id = r.message
              JOIN ticketing.ticket t ON t.id = m.ticket
            WHERE r.message = :message
            """;

    private static final String END = """
            UPDATE ticketing.macro_run SET done_at = :now, reason = :reason, steps = :steps::jsonb WHERE message = :message
            """;
    private static final String FAILED = """
            UPDATE ticketing.macro_run SET tries = tries + 1, due_at = CAST(:now AS timestamptz) + interval '1 minute',
              done_at = CASE WHEN tries >= 2 THEN CAST(:now AS timestamptz) END,
              reason = CASE WHEN tries >= 2 THEN 'failed' END
            WHERE message = :message AND done_at IS NULL
            """;

    private final Jdbi jdbi;

    @Inject
    MacroRunTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void keep(Caller caller, UUID ticket, UUID message, UUID macro, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("message", message)
                .bind("ticket", ticket)
                .bind("macro", macro)
                .bind("user", caller.user())
                .bindArray("roles", String.class, caller.roles())
                .bindArray("teams", String.class, caller.teams())
                .bind("now", now)
                .execute());
    }

    List<MacroRun> of(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_TICKET).bind("ticket", ticket).mapTo(Row.class).stream()
                .map(Row::run)
                .toList());
    }

    List<UUID> due(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DUE).bind("now", now).mapTo(UUID.class).list());
    }

    Optional<Taken> take(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("message", message)
                .mapTo(Taken.class)
                .findOne());
    }

    /** Code of why the state that the writer saw is no longer theirs to end; empty while it is. */
    Optional<String> overtaken(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(OVERTAKEN)
                .bind("message", message)
                .mapTo(String.class)
                .findOne());
    }

    void end(UUID message, String reason, List<Step> steps, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(END)
                .bind("message", message)
                .bind("reason", reason)
                .bind("steps", JSON.toJson(steps.toArray(Step[]::new)))
                .bind("now", now)
                .execute());
    }

    /** It is tried three times. */
    void failed(UUID message, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(FAILED)
                .bind("message", message)
                .bind("now", now)
                .execute());
    }

    /**
     * @param sent whether the answer left
     * @param deliveryReason code of why it did not
     */
    record Taken(
            UUID macro,
            long number,
            String user,
            List<String> roles,
            List<String> teams,
            boolean sent,
            String deliveryReason) {
        Caller caller() {
            return new Caller(user, Set.copyOf(roles), Set.copyOf(teams));
        }
    }

    /** A run as it is stored. */
    record Row(
            UUID message,
            UUID macro,
            String nameTh,
            String nameEn,
            String by,
            Instant at,
            Instant doneAt,
            String reason,
            String steps) {
        MacroRun run() {
            return new MacroRun(
                    message,
                    macro,
                    nameTh,
                    nameEn,
                    by,
                    at,
                    doneAt,
                    reason,
                    List.of(JSON.fromJson(steps, Step[].class)));
        }
    }
}
