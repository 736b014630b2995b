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
     * @param ground {@code person-asked}, {@code not-the-person}, {@code checked}, {@code claim-settled} or {@code mistake}
     * @param note in words, sealed with the person's key; null for none
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
        TOO_LONG
    }
}
