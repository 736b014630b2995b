package th.sala.ticketing.reply;

import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Where nothing can be sent at present. It says nothing about what a person agreed to: who blocked us on one channel can
 * be answered on another. Every method joins the caller's transaction.
 */
public interface Reachability {

    /** Why nothing can be sent there; empty when it can. */
    Optional<Barrier> barrier(ChannelAddress address);

    /** From now on nothing is sent there. */
    void bar(ChannelAddress address, Barrier barrier);

    /** It can be reached again, as far as one of these held it up. */
    void open(ChannelAddress address, Barrier... barriers);

    /** Why nothing can be sent. */
    enum Barrier {
        /** The person removed our account or blocked it. */
        UNFOLLOWED("unfollowed"),
        /** The channel refused what we sent to this person. */
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
