package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Where nothing can be sent at present. It says nothing about what a person agreed to: who blocked us on one channel can
 * be answered on another. Channels tell things late and again: what happened before something that is known already changes
 * nothing. Every method joins the caller's transaction.
 */
public interface Reachability {

    /** Why nothing can be sent there; empty when it can. */
    Optional<Barrier> barrier(ChannelAddress address);

    /**
     * Nothing is sent there any more, unless something newer is known: another barrier, or a word from there.
     *
     * @param since when it happened
     */
    void bar(ChannelAddress address, Barrier barrier, Instant since);

    /**
     * It can be reached again, as far as one of these held it up that is not newer.
     *
     * @param at when it happened
     */
    void open(ChannelAddress address, Instant at, Barrier... barriers);

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
