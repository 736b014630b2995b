package th.sala.consent.retention;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Implemented by each owner of records whose time ends. What it takes is no longer due, so that a run that was cut off goes on
 * where it stood and takes nothing twice. Every call joins the caller's transaction.
 */
public interface RetainedRecords {

    /** Stable name for evidence, such as {@code ticketing.ticket}. */
    String name();

    /** Key of the category whose rule it follows. */
    String category();

    /** The tables, with schema, whose personal data it answers for. */
    Set<String> tables();

    /** How many records are due, and how many of them are passed over. */
    Standing standing(Reach reach);

    /**
     * Takes records that are due, oldest first: erases them, or leaves figures without a word.
     *
     * @param most the caller's limit; a store whose deeds are costly takes fewer
     * @return how many; 0 when nothing is left
     */
    long take(Reach reach, int most);

    /**
     * Second step of making anonymous: cuts what the run left as figures from its persons.
     *
     * @return how many; 0 when nothing is left
     */
    default long unlink(UUID run, int most) {
        return 0;
    }

    /** How far the figures that the run left look alike; empty when it leaves none. */
    default Optional<Likeness> likeness(UUID run) {
        return Optional.empty();
    }
}
