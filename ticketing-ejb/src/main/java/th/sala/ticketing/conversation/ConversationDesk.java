package th.sala.ticketing.conversation;

import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * What was said in a ticket, for those whose team owns it; {@code NOT_FOUND} for everybody else. Who holds the open
 * ticket sees names and addresses in the clear, unless they opened it and the customer was not in contact on it; all others
 * see them masked. Every opening is asked of the gate and logged
 * for each person whose words are shown; whose words the gate refuses are withheld.
 */
public interface ConversationDesk {

    /**
     * Oldest first.
     *
     * @param cursor where the page before ended; null for the first. An unreadable one is {@code INVALID}
     */
    Outcome<Page<MessageView>> messages(Caller caller, long number, int limit, String cursor);

    Outcome<MessageView> message(Caller caller, long number, UUID message);

    /**
     * A file of a message, which is a reveal: asked of the gate and logged with the ticket as its occasion. Refused as
     * {@code purpose-refused} with the gate's reason, so while the data of the writer or of the customer is restricted. Locked by the scanner:
     * {@code FORBIDDEN} as {@code attachment-infected} or {@code attachment-unscannable}, {@code CONFLICT} as
     * {@code attachment-unscanned} while it may still be looked at.
     *
     * @param reason a reveal reason of the contract but {@code other}; null for the caller's part in the ticket, which
     *     does not open what is sensitive: {@code INVALID} with {@code reason-required}
     */
    Outcome<FileContent> attachment(Caller caller, UUID attachment, String reason);

    /** Opens it without a reason. */
    default Outcome<FileContent> attachment(Caller caller, UUID attachment) {
        return attachment(caller, attachment, null);
    }

    /**
     * The original bytes, which are a reveal of everybody who stands in them: asked of the gate and logged for each;
     * {@code purpose-refused} when one of them is refused, {@code attachment-infected} when malware is in them.
     *
     * @param reason a reveal reason of the contract but {@code other}, whose note has no place in an address; null for the
     *     caller's part in the ticket, {@code holds-open-ticket}, {@code opened-by-looker} or
     *     {@code reads-ticket}. Another one is {@code INVALID}
     *     with {@code reason-required}
     */
    Outcome<FileContent> raw(Caller caller, long number, UUID message, String reason);

    /**
     * Where a remote picture of a message stands, for showing it to the caller: a look at the message, asked of the gate
     * and logged. {@code NOT_FOUND} as {@code unknown-message} when the message has no such picture.
     *
     * @param place which of its remote pictures, from 0, as they stand in its HTML
     */
    Outcome<String> remoteImage(Caller caller, long number, UUID message, int place);

    /** Keeps a file for a draft of the caller. Too large is {@code INVALID}. Returns what the draft refers to it by. */
    Outcome<UUID> upload(Caller caller, String name, byte[] bytes);
}
