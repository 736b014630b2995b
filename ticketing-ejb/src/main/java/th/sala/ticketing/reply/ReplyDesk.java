package th.sala.ticketing.reply;

import java.util.UUID;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Writes into a conversation. Each method is one transaction; {@code NOT_FOUND} for whom no team owns the ticket. A
 * closed ticket can be answered and stays closed.
 */
public interface ReplyDesk {

    /**
     * Queues an answer. Refusals: {@code INVALID} with {@code text-required}, {@code replying-to-required},
     * {@code recipient-required}, {@code channel-unavailable}, {@code unknown-attachment}, {@code window-closed},
     * {@code quota-used-up} or {@code purpose-refused};
     * the gate's refusal of one person refuses the whole reply and {@code errors} name each by a masked address;
     * {@code CONFLICT} with {@code newer-message} when somebody wrote meanwhile, {@code errors} being the ids of the newer
     * messages, oldest first (notes and acknowledgements are never newer), and with {@code merged-ticket} when the ticket
     * goes on in another one.
     */
    Outcome<MessageView> reply(Caller caller, long number, NewReply reply);

    /**
     * Takes an answer back that has not begun to leave: its delivery is {@code failed} with reason {@code taken-back}, and
     * the ticket's newest message is the one before it, so that it neither meets a clock nor makes another answer late.
     * {@code NOT_FOUND}; {@code FORBIDDEN} with {@code not-the-writer}; {@code CONFLICT} with {@code not-queued} once it is
     * being sent.
     */
    Outcome<MessageView> takeBack(Caller caller, long number, UUID message);

    /**
     * Adds an internal note. {@code INVALID} with {@code text-required} or {@code unknown-attachment}; {@code CONFLICT} with
     * {@code merged-ticket}.
     */
    Outcome<MessageView> note(Caller caller, long number, NewNote note);
}
