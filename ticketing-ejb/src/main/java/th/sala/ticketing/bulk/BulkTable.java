package th.sala.ticketing.bulk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.bulk.BulkView.Item;
import th.sala.ticketing.bulk.BulkView.Problem;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.StoodBefore;

/** What was done to many tickets at once. */
@Singleton
class BulkTable {
    private static final String BEGIN = """
            INSERT INTO ticketing.bulk (id, made_by, made_at) VALUES (:id, :by, :at)
            """;
    private static final String DONE = """
            INSERT INTO ticketing.bulk_item (bulk, place, number, version, team, assignee, priority, state, waiting_for,
              waiting_until, solved, last_change)
            VALUES (:bulk, :place, :number, :version, :team, :assignee, :priority, :state, :waitingFor, :waitingUntil,
              :solved, :lastChange)
            """;
    private static final String REFUSED = """
            INSERT INTO ticketing.bulk_item (bulk, place, number, problem, detail)
            VALUES (:bulk, :place, :number, :code, :detail)
            """;
    private static final String FIND = """
            SELECT id, made_at AS at, made_by AS "by", undone_at FROM ticketing.bulk
            WHERE id = :id AND made_by = :by AND made_at > :since
            """;
    private static final String ITEMS = """
            SELECT number, problem IS NULL AS done, problem, detail, undone, kept, kept_detail
            FROM ticketing.bulk_item WHERE bulk = :bulk ORDER BY place
            """;
    private static final String STOOD = """
            SELECT place, number, version, team, assignee, priority, state, waiting_for, waiting_until, solved, last_change
            FROM ticketing.bulk_item WHERE bulk = :bulk AND problem IS NULL AND undone IS NULL ORDER BY place
            """;
    private static final String UNDO = """
            UPDATE ticketing.bulk SET undone_at = :at WHERE id = :id AND undone_at IS NULL
            """;
    private static final String UNDONE = """
            UPDATE ticketing.bulk_item SET undone = :undone, kept = :code, kept_detail = :detail
            WHERE bulk = :bulk AND place = :place AND undone IS NULL
            """;
    private static final String FORGET = "DELETE FROM ticketing.bulk WHERE made_at <= :before";

    private final Jdbi jdbi;

    @Inject
    BulkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void begin(UUID id, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(BEGIN)
                .bind("id", id)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    void done(UUID bulk, int place, long number, int version, StoodBefore before) {
        jdbi.useHandle(handle -> handle.createUpdate(DONE)
                .bind("bulk", bulk)
                .bind("place", place)
                .bind("number", number)
                .bind("version", version)
                .bindMethods(before)
                .execute());
    }

    void refused(UUID bulk, int place, long number, Refusal why) {
        jdbi.useHandle(handle -> handle.createUpdate(REFUSED)
                .bind("bulk", bulk)
                .bind("place", place)
                .bind("number", number)
                .bind("code", why.code())
                .bind("detail", why.sentence())
                .execute());
    }

    Optional<BulkView> find(UUID id, String by, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .bind("by", by)
                .bind("since", since)
                .mapTo(Head.class)
                .findOne()
                .map(head -> new BulkView(head.id(), head.at(), head.by(), head.undoneAt(), items(id))));
    }

    private List<Item> items(UUID bulk) {
        return jdbi.withHandle(handle -> handle.createQuery(ITEMS)
                .bind("bulk", bulk)
                .mapTo(Row.class)
                .map(Row::item)
                .list());
    }

    /** Those that were done and of which nothing is said yet when taken back, with how they stood before. */
    List<DoneTicket> stood(UUID bulk) {
        return jdbi.withHandle(handle -> handle.createQuery(STOOD)
                .bind("bulk", bulk)
                .mapTo(DoneTicket.class)
                .list());
    }

    /** False when it was begun before. */
    boolean undo(UUID id, Instant at) {
        return jdbi.withHandle(handle ->
                        handle.createUpdate(UNDO).bind("id", id).bind("at", at).execute())
                == 1;
    }

    /** @param why it stays as it is; null when it was given back */
    void undone(UUID bulk, int place, Refusal why) {
        jdbi.useHandle(handle -> handle.createUpdate(UNDONE)
                .bind("bulk", bulk)
                .bind("place", place)
                .bind("undone", why == null)
                .bind("code", why == null ? null : why.code())
                .bind("detail", why == null ? null : why.sentence())
                .execute());
    }

    int forget(Instant before) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    record Head(UUID id, Instant at, String by, Instant undoneAt) {}

    record Row(
            long number, boolean done, String problem, String detail, Boolean undone, String kept, String keptDetail) {
        Item item() {
            return new Item(number, done, said(problem, detail), undone, said(kept, keptDetail));
        }

        private static Problem said(String code, String detail) {
            return code == null ? null : new Problem(code, detail);
        }
    }
}
