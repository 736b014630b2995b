package th.sala.consent.capacity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** What the ledger asks before somebody's word counts. */
public interface Entitlements {

    /** The strictest band of the identities that are this person. */
    Band band(SubjectId subject, Instant at);

    /** Whether the title of the person's name is one that minors bear. */
    boolean suspected(SubjectId subject);

    /** A representation of this person by its id; empty when it is none of theirs. */
    Optional<Representation> representation(SubjectId subject, UUID id, Instant at);

    /**
     * Somebody's right to consent for the person.
     *
     * @param active whether it holds at that moment
     */
    record Representation(UUID id, Role role, boolean active) {}
}
