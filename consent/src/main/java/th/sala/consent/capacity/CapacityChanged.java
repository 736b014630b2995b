package th.sala.consent.capacity;

import java.util.Objects;
import th.sala.consent.subject.SubjectId;

/**
 * Another band holds for an identity of a person from now on. Fired in the transaction that records it.
 *
 * @param actor user name
 */
public record CapacityChanged(SubjectId subject, Band band, String actor) {
    public CapacityChanged {
        Objects.requireNonNull(subject, "A band is a person's.");
        Objects.requireNonNull(band, "A change says to which band.");
        Objects.requireNonNull(actor, "A change names who recorded it.");
    }
}
