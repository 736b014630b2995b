package th.sala.consent.ledger;

import java.util.Objects;
import th.sala.consent.subject.SubjectId;

/**
 * A person agreed to a purpose. Fired in the transaction that records it.
 *
 * @param actor {@code subject}, or the user name of who recorded it
 */
public record AgreementGiven(SubjectId subject, String purpose, String actor) {
    public AgreementGiven {
        Objects.requireNonNull(subject, "An agreement names its subject.");
        Objects.requireNonNull(purpose, "An agreement names its purpose.");
        Objects.requireNonNull(actor, "An agreement names who recorded it.");
    }
}
