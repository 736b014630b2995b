package th.sala.consent.rights;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Objections (section 32) and restrictions (section 34) that the gate reads before anything else. A block and its lift
 * are rows of their own, so that its whole life can be shown. Reasons are sealed with the subject's key; null when none
 * was told.
 */
public interface ProcessingBlocks {

    /**
     * The subject objects to one purpose, which stops at once.
     *
     * @return id of the block
     * @throws UnknownPurpose when there is no such purpose
     */
    UUID object(SubjectId subject, String purpose, String actor, String reason);

    /**
     * All use of the subject's data is restricted: kept, but neither shown nor sent.
     *
     * @return id of the block
     */
    UUID restrict(SubjectId subject, String actor, String reason);

    /**
     * Ends a block; the record of it stays. Lifting twice changes nothing.
     *
     * @throws IllegalStateException when there is no such block
     */
    void lift(UUID block, String actor, String reason);

    /** Whether a restriction is in force. */
    boolean restricted(SubjectId subject);

    /** Those of them whose data is restricted, in one query. */
    Set<SubjectId> restricted(Collection<SubjectId> subjects);
}
