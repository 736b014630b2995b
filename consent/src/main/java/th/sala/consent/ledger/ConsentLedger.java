package th.sala.consent.ledger;

import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** The append-only record of what persons were told and decided (sections 19 and 23). */
public interface ConsentLedger {

    /**
     * Appends the decision to the newest version of its purpose. A refusal or withdrawal takes effect at once: what is
     * still queued under the purpose is stopped in the same transaction. It is recorded for every identity of the person, so
     * that it stays with each when they are parted; a consent is recorded for the one that gave it. One that a
     * colleague records without a proof the person left behind (a recording, a signed form, a message of theirs) waits for
     * the person's own word ({@link AgreementLinks}): until then nothing rests on it. Where a
     * minor's word and the guardian's are both needed, the first of them is {@code ConsentRequested} and permits nothing.
     *
     * @return id of the event
     * @throws IncompleteConsent when what the capture method requires is missing, or the purpose or notice is unknown,
     *     or consent is given to a purpose that does not rest on it, or by somebody who may not give it:
     *     {@code age-band-needed}, {@code guardian-needed}, {@code custodian-needed}, {@code curator-needed},
     *     {@code adult-decides}, {@code representation-unknown} or {@code representation-ended}; {@code notice-defective}
     *     when the notice was found defective
     * @throws IllegalStateException when evidence is given as text and the subject is unknown or erased
     */
    UUID record(ConsentDecision decision);

    /** The person's events, newest first: decisions, notices, objections and restrictions. */
    List<ConsentEntry> entries(SubjectId subject);
}
