package th.sala.channels.channel;

import java.time.Instant;
import th.sala.channels.channel.RefusedCalls.Reason;

/** So many calls to a channel were refused for one reason, the last of them then. */
record RefusedCallTally(String channel, Reason reason, long calls, Instant last) {

    RefusedCallTally and(RefusedCallTally other) {
        return new RefusedCallTally(channel, reason, calls + other.calls, last.isAfter(other.last) ? last : other.last);
    }
}
