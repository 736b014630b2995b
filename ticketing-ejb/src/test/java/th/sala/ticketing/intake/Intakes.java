package th.sala.ticketing.intake;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.key.ContentVault;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.testing.FiredEvents;

/** Makes the intake for tests, wired as the container does. */
public final class Intakes {
    private final Jdbi jdbi;
    public final MessageIntake intake;
    public final RepeatedArrivals repeated;
    public final RefusedArrivals refused;
    public final PendingMessages pending;
    final InboxBacklog backlog;
    public final IntakeLedger ledger;
    public final Quarantine quarantine;
    public final Blobs blobs;
    public final OriginalReaders readers = new JoinedReaders();
    public final FiredEvents<MessageTooLarge> tooLarge = new FiredEvents<>();
    public final FiredEvents<MessageAccepted> accepted = new FiredEvents<>();

    public Intakes(Jdbi jdbi, ContentVault vault, SubjectRegister register, AuditTrail trail, Clock clock) {
        this.jdbi = jdbi;
        PayloadSeal seal = new PayloadSeal(vault);
        BlobTable table = new BlobTable(jdbi, vault);
        blobs = table;
        AttachedFiles files = new AttachedFiles(table);
        HeldRows held = new HeldRows(jdbi, clock);
        InboxArrivals arrivals = new InboxArrivals(jdbi, vault, clock);
        repeated = arrivals;
        refused = new RefusedRows(jdbi, clock);
        Origins origins = new Origins(register);
        intake = new AcceptingMessages(arrivals, files, seal, origins, accepted, tooLarge);
        pending = new InboxQueue(jdbi, seal, clock);
        backlog = new InboxBacklog(jdbi, clock);
        ledger = new CountingLedger(jdbi);
        quarantine = new HoldingQuarantine(
                jdbi, table, seal, held, new Rereading(held, table, files, seal, origins, readers), trail, accepted);
    }

    /** Everything in quarantine, whoever answers for it. */
    public List<Quarantine.Held> held() {
        Set<String> teams = jdbi.withHandle(handle -> handle.createQuery("SELECT key FROM ticketing.team")
                .mapTo(String.class)
                .set());
        return quarantine.held(teams, 1000);
    }
}
