package th.sala.consent.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Records that were set aside, in {@code retention_aside} and {@code retention_aside_end}. */
@Singleton
class AsideRows {
    /** More in one run are no longer about single records: the run waits and health is down. */
    private static final int MOST = 20;

    private static final String ALL = """
        SELECT id, run_id AS run, category, store, record, reason, at FROM consent.retention_aside_now
        ORDER BY at DESC, id DESC LIMIT 200
        """;

    private static final String OF_STORE = """
        SELECT id, run_id AS run, category, store, record, reason, at FROM consent.retention_aside_now
        WHERE store = :store
        """;

    private static final String COUNT_OF_RUN = "SELECT count(*) FROM consent.retention_aside_now WHERE run_id = :run";

    private static final String END_EARLIER = """
        INSERT INTO consent.retention_aside_end (aside_id, outcome, at, actor)
        SELECT id, 'again', :at, 'system' FROM consent.retention_aside_now WHERE store = :store AND record = :record
        """;

    private static final String ADD = """
        INSERT INTO consent.retention_aside (id, run_id, category, store, record, reason, at)
        VALUES (:id, :run, :category, :store, :record, :reason, :at)
        """;

    private static final String END = """
        INSERT INTO consent.retention_aside_end (aside_id, outcome, at, actor)
        SELECT id, :outcome, :at, :actor FROM consent.retention_aside_now WHERE id = :id
        """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    AsideRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The newest 200 that are set aside. */
    List<AsideRecord> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).mapTo(AsideRecord.class).list());
    }

    /** @return false when the run had too many of them */
    boolean add(Handle handle, UUID run, SingleRecords store, UUID record, String reason) {
        int before = handle.createQuery(COUNT_OF_RUN)
                .bind("run", run)
                .mapTo(Integer.class)
                .one();
        if (before >= MOST) {
            return false;
        }
        Instant now = clock.instant();
        handle.createUpdate(END_EARLIER)
                .bind("store", store.name())
                .bind("record", record)
                .bind("at", now)
                .execute();
        handle.createUpdate(ADD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("run", run)
                .bind("category", store.category())
                .bind("store", store.name())
                .bind("record", record)
                .bind("reason", reason)
                .bind("at", now)
                .execute();
        return true;
    }

    /** Those of the store that were taken meanwhile are set aside no longer. */
    void settle(RetainedRecords store) {
        if (store instanceof SingleRecords single) {
            jdbi.useHandle(handle ->
                    handle.createQuery(OF_STORE).bind("store", store.name()).mapTo(AsideRecord.class).list().stream()
                            .filter(aside -> !single.isThere(aside.record()))
                            .forEach(aside -> end(aside.id(), "taken", "system")));
        }
    }

    /** @return whether it was set aside until now */
    boolean end(UUID id, String outcome, String actor) {
        return jdbi.withHandle(handle -> handle.createUpdate(END)
                        .bind("id", id)
                        .bind("outcome", outcome)
                        .bind("at", clock.instant())
                        .bind("actor", actor)
                        .execute())
                == 1;
    }
}
