package th.sala.consent.seal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.consent.testing.TestKeys;

/** The sealing of the tests' database, and things to seal. Tests share it: what others left is sealed first. */
public final class Seals {
    static final Jdbi APP = TestDatabase.shared().app();

    private final Clock clock;
    private final ConsentPorts consent;
    private final Sealing sealing;
    private final SealWorker worker;

    private Seals(Clock clock) {
        this.clock = clock;
        consent = ConsentPorts.on(APP, clock);
        Sealing one = new SealingByOne(APP, TestKeys.master(), clock);
        sealing = from -> APP.inTransaction(handle -> one.seal(from));
        worker = new SealWorker(sealing, clock);
    }

    public static Seals at(Clock clock) {
        Seals seals = new Seals(clock);
        seals.worker.work();
        return seals;
    }

    Sealing sealing() {
        return sealing;
    }

    SealWorker worker() {
        return worker;
    }

    SealedLedger ledger() {
        return new StoredLedger(APP, TestKeys.master(), worker);
    }

    LedgerReport report(String... kept) {
        return new LedgerCheck(APP, TestKeys.master().signing().publicKey(), clock).run(List.of(kept));
    }

    /** Seals all that waits; returns the newest checkpoint. */
    public Checkpoint seal() {
        worker.work();
        return ledger().newest().orElseThrow();
    }

    SubjectId somebody() {
        return consent.somebody();
    }

    UUID consented(SubjectId subject) {
        return consent.ledger()
                .record(new ConsentDecision(
                        subject,
                        "marketing-email",
                        "refused",
                        "email",
                        "BUTTON",
                        null,
                        null,
                        List.of(),
                        null,
                        "subject"));
    }

    UUID decided(SubjectId subject) {
        return consent.gate()
                .decide(new ProcessingRequest(subject, "customer-care", Operation.SEND, "email", "system", null))
                .id();
    }

    UUID listed(int rows) {
        return consent.gate()
                .decide(new ListRequest("customer-care", Operation.LIST, "agent1", "ab".repeat(32), rows))
                .id();
    }

    void seen(SubjectId subject, String field) {
        consent.accesses()
                .record(new AccessEntry(
                        clock.instant(),
                        "agent1",
                        "agent",
                        subject,
                        field,
                        7L,
                        "reads-ticket",
                        null,
                        "S24_3",
                        "customer-care",
                        null));
    }

    void did(String about) {
        consent.trail().record(new AuditEvent("admin1", "tested", about, Map.of("how", "ไทย \"quoted\"")));
    }
}
