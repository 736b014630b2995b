package th.sala.consent.ledger;

import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** The append-only record of what persons were told and decided (sections 19 and 23). */
public interface ConsentLedger {

    /** @throws IncompleteConsent when what the capture method requires is missing */
    UUID record(ConsentDecision decision);

    /** The subject's events, newest first. */
    List<ConsentEntry> entries(SubjectId subject);
}
