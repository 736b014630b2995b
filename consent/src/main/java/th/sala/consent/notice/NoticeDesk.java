package th.sala.consent.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Serves privacy notices and proves it (section 23). Queued when the message that carries the notice is written; served
 * only once the provider accepted that message.
 */
public interface NoticeDesk {

    /** The notice to tell, recorded as queued; empty when this person already had this version on this channel. */
    Optional<QueuedNotice> queueOnFirstContact(SubjectId subject, String channel, String language, UUID message);

    /** The provider accepted the message: what it carried is served. Nothing happens when it carried no notice. */
    void served(UUID message, String providerAnswer, Instant at);

    /** The message could not be delivered: the notice counts as not served and is queued again at the next contact. */
    void failed(UUID message, String reason, Instant at);

    /** The text as it was or is served. */
    Optional<NoticeText> text(String key, int version, String language);
}
