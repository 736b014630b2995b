package th.sala.ticketing.reply;

import java.util.OptionalLong;

/** On which terms a channel takes answers. Implemented by whoever sends there; asked when an answer is written. */
public interface ChannelTerms {

    /** The channel's name in the public contract, such as {@code line}. */
    String channel();

    /** What a message may carry. */
    FileLimits files();

    /**
     * Whether the provider takes no more in this month, because everything that was paid for is used.
     *
     * @param account ours that it would leave from
     */
    default boolean usedUp(String account) {
        return false;
    }

    /**
     * How many messages may still be sent in this month; empty where nobody counts or the provider has not said.
     *
     * @param account ours that they would leave from
     */
    default OptionalLong left(String account) {
        return OptionalLong.empty();
    }
}
