package th.sala.consent.rights;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.law.LawBook;
import th.sala.consent.ledger.AgreementGiven;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.purpose.PublishedPurposes;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.subject.SubjectVault;

/** Makes the desks of rights for tests of other packages. */
public record Rights(
        Jdbi jdbi,
        Clock clock,
        SubjectVault vault,
        AuditTrail trail,
        AccessLog accesses,
        LawBook law,
        ProcessingBlocks blocks,
        Event<RequestMoved> moved) {

    public RequestDesk requests() {
        return new RecordedRequests(jdbi, law, steps(), stops());
    }

    public RequestDeeds deeds(
            SubjectRegister register, SubjectMerges merges, ConsentLedger ledger, SubjectDataHolders holders) {
        return new CarryingOutRequests(
                steps(),
                stops(),
                new RequestCorrections(register, merges, vault, holders, purposes()),
                purposes(),
                ledger,
                holders);
    }

    public BlockDesk blockDesk(SubjectDataHolders holders) {
        return new ServingBlocks(jdbi, blocks, holders, trail);
    }

    /** What the container does when somebody agreed. */
    public void agreed(AgreementGiven agreement) {
        new LaterConsents(jdbi, blocks).agreed(agreement);
    }

    private RequestSteps steps() {
        return new RequestSteps(jdbi, clock, vault, trail, accesses, moved);
    }

    private RequestBlocks stops() {
        return new RequestBlocks(purposes(), blocks);
    }

    private PublishedPurposes purposes() {
        return new PublishedPurposes(jdbi, clock);
    }
}
