package th.sala.consent.retention;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/**
 * Takes one batch in a transaction of its own (T4): what goes, the row that proves it and the event in the ledger commit
 * together or not at all, so that whoever goes on after a crash takes nothing twice and passes nothing over.
 */
@Stateless
public class RetentionBatches {
    private static final int MOST = 2_000;

    private final Jdbi jdbi;
    private final Clock clock;
    private final StoreBook stores;
    private final AuditTrail trail;

    @Inject
    public RetentionBatches(Jdbi jdbi, Clock clock, StoreBook stores, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.stores = stores;
        this.trail = trail;
    }

    /** For the container. */
    public RetentionBatches() {
        this(null, null, null, null);
    }

    /** @return whether something was done, so that there may be more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean work() {
        return jdbi.withHandle(handle -> {
            Optional<Next> next = isHeld(handle) ? next(handle) : Optional.empty();
            next.ifPresent(one -> work(handle, one));
            return next.isPresent();
        });
    }

    private void work(Handle handle, Next next) {
        Reach reach = next.reach(clock.instant());
        for (RetainedRecords store : stores.of(next.category())) {
            long records = next.step() == 1 ? store.take(reach, MOST) : store.unlink(next.run(), MOST);
            if (records > 0) {
                prove(handle, next, store.name(), records);
                return;
            }
        }
        end(handle, next, stores.standing(next.category(), reach));
    }

    private void prove(Handle handle, Next next, String store, long records) {
        handle.createUpdate(RetentionTables.ADD_BATCH)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("run", next.run())
                .bind("category", next.category())
                .bind("step", next.step())
                .bind("store", store)
                .bind("records", records)
                .bind("at", clock.instant())
                .execute();
        trail.record(new AuditEvent(
                "system",
                next.step() == 1 ? "retention-batch-taken" : "retention-batch-unlinked",
                "retention-run:" + next.run(),
                Map.of("category", next.category(), "store", store, "records", String.valueOf(records))));
    }

    private void end(Handle handle, Next next, Standing left) {
        handle.createUpdate(RetentionTables.END)
                .bind("run", next.run())
                .bind("category", next.category())
                .bind("step", next.step())
                .bind("held", left.held())
                .bind("restricted", left.restricted())
                .bind("at", clock.instant())
                .execute();
    }

    private static Optional<Next> next(Handle handle) {
        return handle.createQuery(RetentionTables.NEXT).mapTo(Next.class).findOne();
    }

    private static boolean isHeld(Handle handle) {
        return handle.createQuery(RetentionTables.HOLD).mapTo(Boolean.class).one();
    }

    /** What is at hand. */
    record Next(UUID run, String category, String method, Instant before, String law, int step) {
        Reach reach(Instant now) {
            return new Reach(run, before, law, method.equals(RetentionPlan.ANONYMISE), now);
        }
    }
}
