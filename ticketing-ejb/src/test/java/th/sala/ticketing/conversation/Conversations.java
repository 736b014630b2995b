package th.sala.ticketing.conversation;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.identity.Recognitions;
import th.sala.ticketing.intake.Blobs;
import th.sala.ticketing.intake.LateFiles;
import th.sala.ticketing.knowledge.KnowledgeTables;
import th.sala.ticketing.scan.ScanPolicy;
import th.sala.ticketing.ticket.TicketRegister;

/** Makes conversations for tests, wired as the container does. */
public final class Conversations {
    public final Messages messages;
    public final Threads threads;
    public final ThreadTokens tokens;
    public final Accounts accounts;
    public final Corrections corrections;
    public final Uploads uploads;
    public final HeldMessages held;
    public final TakenBackWords takenBack;
    public final LateFiles lateFiles;
    public final AddressedMessages addressed;
    public final ConversationDesk desk;

    public Conversations(
            Jdbi jdbi,
            ContentVault vault,
            ConsentPorts consent,
            Blobs blobs,
            TicketRegister tickets,
            ScanPolicy scans,
            Clock clock) {
        SubjectRegister register = consent.subjects();
        EnvelopeSeal seal = new EnvelopeSeal(vault, register);
        UploadTable uploadTable = new UploadTable(jdbi, blobs, clock);
        MessageRows rows = new MessageRows(jdbi, scans);
        messages = new MessageTable(jdbi, seal, new AttachmentTable(jdbi), clock);
        takenBack = new ForgettingWords(jdbi, messages, clock);
        lateFiles = new AttachingLateFiles(
                jdbi, blobs, new AttachmentTable(jdbi), tickets, (kind, ticket, number, team) -> {});
        tokens = new ThreadTokenTable(jdbi, clock);
        accounts = new AccountTable(jdbi);
        corrections = new CorrectionTable(jdbi);
        threads = new ThreadMatching(jdbi, register, accounts);
        uploads = uploadTable;
        AddressedMessageTable envelopes = new AddressedMessageTable(jdbi, seal, register);
        held = new HeldMessageTable(jdbi, seal, register, envelopes);
        addressed = envelopes;
        Casting casting = new Casting(seal, Recognitions.persons(register), accounts);
        Discretion discretion = new Discretion(consent.gate(), consent.accesses(), tickets, clock);
        desk = new ReadingConversations(
                tickets,
                rows,
                new MessageSheets(rows, casting, discretion, KnowledgeTables.readingBefore(jdbi)),
                new OpeningOriginals(rows, casting, discretion, blobs),
                uploadTable);
    }
}
