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
    private final AsideRows asides;
    private final AuditTrail trail;

    @Inject
    public RetentionBatches(Jdbi jdbi, Clock clock, StoreBook stores, AsideRows asides, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.stores = stores;
        this.asides = asides;
        this.trail = trail;
    }

    /** For the container. */
    public RetentionBatches() {
        this(null, null, null, null, null);
    }

    /** @return whether something was done, so that there may be more */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean work() {
        return work(MOST);
    }

    /** The same with one record only. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean workOne() {
        return work(1);
    }

    /**
     * Sets the record aside with which the next batch begins, since it failed alone.
     *
     * @return false when it cannot be told which it is, or when too many were set aside before
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean setAside(RuntimeException why) {
        return jdbi.withHandle(handle -> isHeld(handle)
                && next(handle)
                        .filter(next -> next.step() == 1)
                        .filter(next -> setAside(handle, next, FaultCode.of(why)))
                        .isPresent());
    }

    private boolean setAside(Handle handle, Next next, String reason) {
        Reach reach = next.reach(clock.instant());
        for (RetainedRecords store : stores.of(next.category())) {
            if (store instanceof SingleRecords single) {
                Optional<UUID> first = single.first(reach);
                if (first.isPresent()) {
                    return asides.add(handle, next.run(), single, first.get(), reason);
                }
            } else if (store.standing(reach).due() > 0) {
                return false;
            }
        }
        return false;
    }

    private boolean work(int most) {
        return jdbi.withHandle(handle -> {
            Optional<Next> next = isHeld(handle) ? next(handle) : Optional.empty();
            next.ifPresent(one -> work(handle, one, most));
            return next.isPresent();
        });
    }

    private void work(Handle handle, Next next, int most) {
        Reach reach = next.reach(clock.instant());
        for (RetainedRecords store : stores.of(next.category())) {
            long records = next.step() == 1 ? store.take(reach, most) : store.unlink(next.run(), most);
            if (records > 0) {
                asides.settle(store);
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
