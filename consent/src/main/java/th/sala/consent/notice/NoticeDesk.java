package th.sala.consent.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Serves privacy notices and proves it (section 23). Queued when the message that carries the notice is written; served
 * only once the provider accepted that message. The ledger keeps the SHA-256 of a provider's answer, never its text,
 * which may repeat an address.
 */
public interface NoticeDesk {

    /**
     * The notice to tell, recorded as queued; empty when this person already had this version on this channel, or it is
     * on its way.
     *
     * @param channel code of the channel that carries it, such as {@code email}
     * @param language BCP 47 tag; Thai when null or when there is no text in it
     * @param message the outbound message that carries it; it may carry it to several persons
     */
    Optional<QueuedNotice> queueOnFirstContact(SubjectId subject, String channel, String language, UUID message);

    /**
     * The provider accepted the message: what it carried is served. Nothing happens when it carried no notice or was
     * served before.
     */
    void served(UUID message, String providerAnswer, Instant at);

    /**
     * The message could not be delivered, perhaps after it had been accepted (a bounce): the notice counts as not
     * served and is queued again at the next contact.
     *
     * @param reason a status such as {@code 5.1.1}, or {@code uncertain} when nobody can tell whether it was sent, kept as
     *     it is; any other text is kept as its hash
     */
    void failed(UUID message, String reason, Instant at);

    /**
     * A page showed the notice to somebody before they wrote: it is served, once for each person, channel and version. A
     * notice or version that was not published by then was shown to nobody, so nothing is recorded.
     */
    void shown(SubjectId subject, Showing showing);

    /**
     * The version of the notice for first contact that this person was not served on this channel, in none of their
     * identities; empty once they were.
     *
     * @param language BCP 47 tag; Thai when null or when there is no text in it
     */
    Optional<QueuedNotice> untold(SubjectId subject, String channel, String language);

    /** A colleague told somebody in words where the notice stands, and vouches for it: it is served, once for the whole person. */
    void told(SubjectId subject, Telling telling);

    /** The text as it was or is served, in Thai when there is none in the language. */
    Optional<NoticeText> text(String key, int version, String language);

    /** The version in force now, by the same rule of language: what somebody is shown before they write. */
    Optional<NoticeText> inForce(String key, String language);

    /** Whether somebody published the version in force now; the one that every installation begins with nobody did. */
    boolean ownInForce(String key);

    /**
     * How a page showed a notice.
     *
     * @param notice key and version, such as {@code general/1}, or the key alone for the version then in force
     * @param channel code of the channel that the page belongs to, such as {@code web-form}
     * @param language BCP 47 tag; Thai when null or when there is no text in it
     * @param message what was written below it
     * @param at when that came
     */
    record Showing(String notice, String channel, String language, UUID message, Instant at) {}

    /**
     * How a colleague told somebody.
     *
     * @param language BCP 47 tag, in which they spoke; Thai when null or when there is no text in it
     * @param message the call, as a message
     * @param actor user name of the colleague
     */
    record Telling(String channel, String language, UUID message, String actor) {}
}
