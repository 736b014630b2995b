package th.sala.consent.copy;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.purpose.PublishedPurposes;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestKeys;

/** Makes the desk of copies, and has copies made, for tests. */
public final class Copies {
    public final CopyDesk desk;
    private final CopyWorker worker;

    public Copies(Jdbi jdbi, Clock clock, ConsentPorts consent) {
        ContentVault contents = new KeyedVault(TestKeys.master());
        desk = new RecordedCopies(
                jdbi,
                clock,
                consent.requests(),
                consent.holders(),
                consent.vault(),
                contents,
                consent.trail(),
                consent.accesses());
        worker = new CopyWorker(
                new CopyWork(jdbi, clock, consent.law(), consent.vault(), contents, consent.trail()),
                consent.requests(),
                new CopyBuilder(
                        consent.holders(),
                        new CopyFacts(new PublishedPurposes(jdbi, clock), consent.law(), clock),
                        clock));
    }

    /** What the clock does every two seconds. */
    public void make() {
        worker.work();
    }
}
