package th.sala.consent.purpose;

import java.util.List;
import th.sala.consent.subject.SubjectId;

/**
 * What the gate would say, for showing it to somebody. Nothing is recorded, so nothing may rest on the answer: whoever
 * wants to send, show or use something asks {@link PurposeGate} in the transaction that does it.
 */
public interface PurposePreview {

    /** Every purpose in force, by key, as it stands for this person. */
    List<PurposeStanding> of(SubjectId subject);
}
