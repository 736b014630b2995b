package th.sala.consent.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** What stands against the use of a person's data, as the privacy officer sees it and ends it. */
public interface BlockDesk {

    /** Objections and restrictions in force, whichever identity of the person raised them, the oldest first. */
    List<StandingBlock> inForce(SubjectId subject);

    /**
     * Ends an objection or a restriction for every identity that it was raised for; the records of a person who is
     * restricted no more are shown again.
     *
     * <p>Not while the request that raised it waits for its decision: what would refuse that request needs a ground of the
     * law and two officers.
     *
     * @param ground {@code person-asked}, {@code not-the-person} or {@code mistake}; against a restriction {@code checked}
     *     and {@code claim-settled} too
     * @param note why, in words, sealed with the person's key; null once the person is erased, of whom no word is kept
     */
    Lifting lift(UUID block, String ground, String note, String actor);

    /**
     * What stands.
     *
     * @param kind {@code objection} or {@code restriction}
     * @param purpose key of the purpose that it stops; null for all of them
     * @param channel null on every one
     * @param request the request that raised it; null when none did
     * @param by user name of who recorded it, or {@code subject}
     */
    record StandingBlock(
            UUID id,
            SubjectId subject,
            String kind,
            String purpose,
            String channel,
            UUID request,
            Instant since,
            String by) {}

    /** What came of it. */
    enum Lifting {
        LIFTED,
        UNKNOWN_BLOCK,
        UNKNOWN_GROUND,
        /** The request that raised it is not decided. */
        REQUEST_OPEN,
        NOTE_MISSING,
        /** The person is erased. */
        WORDS_OF_ERASED,
        TOO_LONG
    }
}
