package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Where nothing can be sent at present. It says nothing about what a person agreed to: who blocked us on one channel can
 * be answered on another. Channels tell things late, again and in any order: what counts is when each thing last happened.
 * Every method joins the caller's transaction.
 */
public interface Reachability {

    /** Why nothing can be sent there; empty when it can. */
    Optional<Barrier> barrier(ChannelAddress address);

    /**
     * Nothing is sent there any more, unless something is known that happened later and lifts this barrier.
     *
     * @param at when it happened
     */
    void bar(ChannelAddress address, Barrier barrier, Instant at);

    /**
     * The person added our account: that they had removed or blocked it earlier holds nothing up any more.
     *
     * @param at when it happened
     */
    void followed(ChannelAddress address, Instant at);

    /**
     * Words came from there, and it is ours to answer them: no barrier of an earlier moment holds anything up any more.
     *
     * @param at when they were said
     */
    void heard(ChannelAddress address, Instant at);

    /** Why nothing can be sent. */
    enum Barrier {
        /** The person removed our account or blocked it. */
        UNFOLLOWED("unfollowed"),
        /** The channel does not let us write to this person. */
        BLOCKED("blocked"),
        /** Another service answers there at present. */
        STANDBY("standby");

        private final String code;

        Barrier(String code) {
            this.code = code;
        }

        /** As in delivery reasons and refusals. */
        public String code() {
            return code;
        }
    }
}
