package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Forgets what a person took back on a channel that lets them. Joins the caller's transaction. */
public interface TakenBackWords {

    /** It was taken back before it came: once it comes, {@link #announced} says so. */
    void announce(String channel, String externalId);

    /** Whether a message that comes now was taken back before. */
    boolean announced(String channel, String externalId);

    /** The message that came under this id, its ticket held; empty when there is none, or it was taken back before. */
    Optional<StoredMessage> find(String channel, String externalId);

    /** The message's words, files and original bytes go; that there was a message stays. */
    void forget(StoredMessage message);

    /** The bytes of one that never became a message, because it waits in quarantine, go too. */
    void forgetHeld(String channel, String externalId);

    /** The ticket is called by what the message says. */
    void names(UUID ticket, UUID message);

    /**
     * Every subject that was made of a forgotten message's words goes, from the history and from what was answered too.
     *
     * @param none what the answers carry instead
     * @return the tickets that are still called so
     */
    List<UUID> forgetSubjects(UUID message, String none);
}
