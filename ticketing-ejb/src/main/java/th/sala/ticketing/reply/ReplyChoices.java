package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** On which channels a ticket's customer can be answered, and why not on the others. For showing: sending asks again. */
public interface ReplyChoices {

    /**
     * Every channel on which the customer was spoken with or is known to be reached, the last used first.
     *
     * {@code FORBIDDEN} with {@code purpose-of-the-hub} for a purpose that nobody but the hub writes under.
     *
     * @param purpose key of the purpose; null for {@code customer-care}
     */
    Outcome<Choices> of(Caller caller, long number, String purpose);

    /** @param channel on which a reply leaves that names none: the last used that is permitted; null when none is */
    record Choices(String channel, List<Choice> choices) {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One channel.
     *
     * @param to whom a reply goes that names nobody, masked; empty while the customer's data is restricted
     * @param byHand the hub cannot send there: the reply becomes a task for a colleague
     * @param reason why not, {@code channel-unavailable}, {@code recipient-required}, {@code quota-used-up} or the gate's
     *     code; null when permitted
     * @param lastUsedAt when it was last used in this ticket; null when it was not
     * @param left how many messages may still be sent there in this month; null where nobody counts
     * @param files what a message may carry there
     */
    record Choice(
            String channel,
            List<String> to,
            boolean byHand,
            boolean permitted,
            String reason,
            Instant lastUsedAt,
            Long left,
            FileLimits files) {
        public Choice {
            to = List.copyOf(to);
        }

        /** Whether only our own account is missing: a colleague can still reach the customer there by hand. */
        boolean unavailable() {
            return ReplyChannels.UNAVAILABLE.equals(reason);
        }
    }
}
