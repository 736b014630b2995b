package th.sala.ticketing.conversation;

import java.util.Optional;
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

    /** Our account on this channel that the team answers from, the main one first; empty when the team has none there. */
    Optional<String> accountOf(String team, String channel);

    /** Whether a person's words on this channel go on with their open ticket there, since it knows no threads. */
    boolean converses(String channel);

    /** Whether the hub cannot send on this channel, so that a colleague answers there by hand. */
    boolean byHand(String channel);

    /** Which addresses are ours, as of now: a loop when they write to us. A plus-address of ours counts. */
    Predicate<ChannelAddress> ours();
}
