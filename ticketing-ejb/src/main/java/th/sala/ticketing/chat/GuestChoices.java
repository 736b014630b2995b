package th.sala.ticketing.chat;

import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;

/** What a guest was told and decides. Each method is one transaction; the guest becomes a known person by it. */
public interface GuestChoices {

    /** The page shows the privacy notice above the first word: it counts as served on this channel (section 23). */
    void told(String guest, String language);

    /** A decision about an optional purpose. {@code INVALID} with {@code consent-incomplete} when it could not be proven. */
    Outcome<UUID> decided(String guest, Choice choice);

    /**
     * The guest leaves an e-mail address to be answered at. One that nobody holds becomes a contact point of the guest; one
     * that is somebody's is not taken on a stranger's word: a colleague links it, with evidence. What was merely typed
     * proves nothing of who the guest is.
     *
     * @return whether it is the guest's now; {@code INVALID} with {@code unusable-address} for what is no address
     */
    Outcome<Boolean> reachedAt(String guest, String email);

    /**
     * Sends the guest's conversation to an address; without their own words while nothing but their word says that it is
     * theirs, so that nobody sends words of theirs to strangers through us. Refusals as in {@code Transcripts},
     * {@code unknown-ticket} before the first word.
     *
     * @return whether it holds the guest's own words too
     */
    Outcome<Boolean> transcript(String guest, String email);

    /** How satisfied the guest is, 1 to 5. {@code INVALID} with {@code unknown-rating}, {@code unknown-ticket}. */
    Outcome<Boolean> rated(String guest, int score);

    /**
     * A guest's choice.
     *
     * @param decision {@code given}, {@code refused} or {@code withdrawn}
     * @param notice what the guest could read, as {@code key/version}
     * @param language {@code th} or {@code en}
     */
    record Choice(String purpose, String decision, String notice, String language) {}
}
