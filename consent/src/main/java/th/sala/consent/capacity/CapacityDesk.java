package th.sala.consent.capacity;

import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** Who may consent for a person: bands of age and representatives, with the reason and the document (section 20). */
public interface CapacityDesk {

    /** How it stands today; band {@code unknown} for whom nothing is recorded. */
    PersonCapacity of(SubjectId subject);

    /**
     * Records a band for the whole person. Fires {@link CapacityChanged}: what the person agreed to without being entitled
     * goes out of force in the same transaction. To strengthen a protection a reason is enough; to lessen one that stands,
     * by another band or an earlier day, it takes a document, or the officer.
     */
    CapacityOutcome record(SubjectId subject, NewBand band, Recorder by);

    /**
     * Records a representative; the ledger says so.
     *
     * @param actor user name
     */
    CapacityOutcome appoint(SubjectId subject, NewRepresentative representative, String actor);

    /**
     * Ends a representation at once; what was agreed to stays agreed to. It takes a document, or the officer.
     *
     * @param reason {@code authority-ended}, {@code replaced}, {@code of-age} or {@code mistake}
     */
    CapacityOutcome end(SubjectId subject, UUID representation, String reason, Proof proof, Recorder by);

    /**
     * A band as somebody recorded it.
     *
     * @param band code of a {@link Band}
     * @param until for {@code child} and {@code minor} the first day on which they are one no more; null for others
     * @param reason as in {@link PersonCapacity}
     * @param proof {@link Proof#NONE} when no document was seen
     */
    record NewBand(String band, LocalDate until, String reason, Proof proof) {

        /** Without a document. */
        public NewBand(String band, LocalDate until, String reason) {
            this(band, until, reason, Proof.NONE);
        }
    }

    /**
     * Somebody who is to consent for a person.
     *
     * @param role code of a {@link Role}
     * @param name who it is, in at most 200 characters, sealed with the person's key; null when {@code person} is given
     * @param person the representative as a person of the hub; null when {@code name} is given
     * @param document as in {@link Representative}
     * @param sha256 lower-case hex hash of the document where it is kept elsewhere; may be null
     * @param validFrom first day in Thailand; today when null
     * @param validTo last day; null for until it is ended
     */
    record NewRepresentative(
            String role,
            String name,
            SubjectId person,
            String document,
            String sha256,
            LocalDate validFrom,
            LocalDate validTo) {}
}
