package th.sala.consent.ledger;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.capacity.CapacityChanged;
import th.sala.consent.capacity.Entitlements;
import th.sala.consent.key.ReferenceSeal;
import th.sala.consent.purpose.MarketingPurposes;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectVault;

/** Makes the ledger and who works on it for tests of other packages. */
public record Ledgers(Jdbi jdbi, Clock clock, Entitlements entitlements, Event<ProcessingStopped> stopped) {

    public ConsentLedger ledger(
            SubjectVault vault, SubjectMerges merges, Event<AgreementGiven> agreed, Event<ConsentRecorded> recorded) {
        return new RecordedConsents(jdbi, clock, vault, merges, authority(), stopped, agreed, recorded);
    }

    public AgreementLinks agreements(ConsentLedger ledger, ReferenceSeal links) {
        return new RecordedAgreements(jdbi, clock, ledger, links, authority());
    }

    public Withdrawals withdrawals(
            ConsentLedger ledger,
            PurposeDesk purposes,
            MarketingPurposes marketing,
            PurposePreview preview,
            ReferenceSeal links) {
        return new RecordedWithdrawals(jdbi, clock, ledger, purposes, marketing, preview, links, authority());
    }

    /** What the container does when another band holds. */
    public void changed(CapacityChanged change) {
        new CapacityConsequences(jdbi, endings()).changed(change);
    }

    public ComingOfAge comingOfAge() {
        return new ComingOfAge(jdbi, clock);
    }

    /** One round of the clock. */
    public void end(AuditTrail trail) {
        new EndingWorker(batches(trail), clock).work();
    }

    private EndingBatches batches(AuditTrail trail) {
        return new EndingBatches(jdbi, clock, endings(), trail);
    }

    private ConsentEndings endings() {
        return new ConsentEndings(jdbi, clock, stopped);
    }

    private Authority authority() {
        return new Authority(jdbi, entitlements);
    }
}
