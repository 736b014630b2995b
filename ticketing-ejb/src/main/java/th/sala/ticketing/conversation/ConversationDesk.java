package th.sala.ticketing.conversation;

import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * What was said in a ticket, for those whose team owns it; {@code NOT_FOUND} for everybody else. Who holds the open
 * ticket sees names and addresses in the clear, which is logged once per call; all others see them masked.
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
     * {@code purpose-refused} with the gate's reason, so while the data of the writer or of the customer is restricted.
     */
    Outcome<FileContent> attachment(Caller caller, UUID attachment);

    /**
     * The original bytes, which are a reveal of everybody who stands in them: asked of the gate and logged for each;
     * {@code purpose-refused} when one of them is refused.
     *
     * @param reason a reveal reason of the contract
     * @param note required with reason {@code other}, else null
     */
    Outcome<FileContent> raw(Caller caller, long number, UUID message, String reason, String note);

    /** Keeps a file for a draft of the caller. Too large is {@code INVALID}. Returns what the draft refers to it by. */
    Outcome<UUID> upload(Caller caller, String name, byte[] bytes);
}
