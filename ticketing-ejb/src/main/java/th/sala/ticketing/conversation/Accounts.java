package th.sala.ticketing.conversation;

import java.util.function.Predicate;
import th.sala.ticketing.intake.ChannelAddress;

/** Our own addresses and channels, and who answers for them. */
public interface Accounts {

    /**
     * The team that answers for what this account receives; for an unknown account, the one of the channel's first.
     *
     * @throws IllegalStateException when nobody answers for anything
     */
    String team(String channel, String account);

    /** Whether we are reached through any account of this channel. */
    boolean on(String channel);

    /** Which addresses are ours, as of now: a loop when they write to us. A plus-address of ours counts. */
    Predicate<ChannelAddress> ours();
}
