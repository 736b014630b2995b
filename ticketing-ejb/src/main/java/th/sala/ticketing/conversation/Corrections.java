package th.sala.ticketing.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people do to their messages after they were kept. Joins the caller's transaction. */
public interface Corrections {

    /** What came under this external id; empty when the hub has no such message. */
    Optional<Kept> find(String channel, String externalId);

    /**
     * Its writer changed it: from now on it says this, and that it was edited. What it said before is in its original bytes
     * only. An older edit than the last, or of what was taken back, changes nothing.
     */
    void edited(UUID message, String text, Instant at);

    /** The ticket that is called by what this message says or said; empty when none is. */
    Optional<UUID> named(UUID message);

    /** @param reaction null when it was taken back */
    void reacted(UUID message, String reaction);

    /** A kept message and its ticket. */
    record Kept(UUID ticket, UUID message) {}
}
