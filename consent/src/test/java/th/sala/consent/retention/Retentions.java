package th.sala.consent.retention;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.testing.ConsentPorts;

/** The retention on a database with these stores, for tests of every module; a batch is a transaction. */
public final class Retentions {
    private final Jdbi jdbi;
    private final RetentionDesk desk;
    private final RetentionBatches batches;
    private final RetentionWorker worker;

    private Retentions(Jdbi jdbi, Clock clock, List<RetainedRecords> records) {
        this.jdbi = jdbi;
        ConsentPorts consent = ConsentPorts.on(jdbi, clock);
        JoinedStores joined = new JoinedStores();
        records.forEach(joined::register);
        StoreBook book = new StoreBook(joined, jdbi);
        RetentionPlan plan = new RetentionPlan(jdbi, clock, consent.law(), book);
        AsideRows asides = new AsideRows(jdbi, clock);
        desk = new RecordedRetention(jdbi, clock, plan, book, asides, consent.trail());
        batches = new RetentionBatches(jdbi, clock, book, asides, consent.trail()) {
            @Override
            public boolean work() {
                return jdbi.inTransaction(handle -> super.work());
            }

            @Override
            public boolean workOne() {
                return jdbi.inTransaction(handle -> super.workOne());
            }

            @Override
            public boolean setAside(RuntimeException why) {
                return jdbi.inTransaction(handle -> super.setAside(why));
            }
        };
        worker = new RetentionWorker(batches, null, null);
    }

    public static Retentions on(Jdbi jdbi, Clock clock, List<RetainedRecords> records) {
        return new Retentions(jdbi, clock, records);
    }

    public RetentionDesk desk() {
        return desk;
    }

    /** One batch, or the end of a category. */
    public boolean batch() {
        return jdbi.inTransaction(handle -> batches.work());
    }

    /** As the hub does it: what fails alone is set aside. */
    public void takeAll() {
        worker.takeAll();
    }

    /** Batch after batch until nothing is left to take. */
    public void work() {
        while (batch()) {}
    }

    /** A run over these categories that two officers agreed to. */
    public UUID approved(String... categories) {
        UUID run = done(desk.propose(Set.of(categories), "dpo1")).id();
        done(desk.approve(run, true, "dpo2"));
        return run;
    }

    public static <T> T done(RetentionOutcome<T> outcome) {
        return ((RetentionOutcome.Done<T>) outcome).value();
    }
}
