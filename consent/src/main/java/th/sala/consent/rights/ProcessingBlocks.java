package th.sala.consent.rights;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Objections (section 32) and restrictions (section 34) that the gate reads before anything else. A block and its lift
 * are rows of their own, so that its whole life can be shown. Reasons are sealed with the subject's key; null when none
 * was told. What a person of several identities raises is raised by each of them, so that it stays with all when they are
 * parted; what one of them raised before holds for all of them while they are one.
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
     * The subject objects to being reached for one purpose on one channel, such as the phone; other channels go on.
     *
     * @return id of the block
     * @throws UnknownPurpose when there is no such purpose
     */
    UUID objectOn(String channel, SubjectId subject, String purpose, String actor, String reason);

    /**
     * All use of the subject's data is restricted: kept, but neither shown nor sent.
     *
     * @return id of the block
     */
    UUID restrict(SubjectId subject, String actor, String reason);

    /**
     * Ends a block, for every identity that it was raised for; the record of it stays. Lifting twice changes nothing.
     *
     * @param ground why, which the ledger tells
     * @throws IllegalStateException when there is no such block
     */
    void lift(UUID block, LiftGround ground, String actor, String reason);

    /**
     * A contact point on this channel goes from one subject to another, who is somebody of their own: the objections in
     * force there are the new one's too, each as it was raised, without the words of the reason.
     */
    void carryObjections(SubjectId from, SubjectId to, String channel);

    /** Whether a restriction is in force. */
    boolean restricted(SubjectId subject);

    /** Those of them whose data is restricted, in one query. */
    Set<SubjectId> restricted(Collection<SubjectId> subjects);
}
