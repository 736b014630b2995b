package th.sala.channels.channel;

import java.util.Locale;

/** Calls to the doors of channels of which nothing was stored, counted for the people who look after the channels. */
public interface RefusedCalls {

    /** Counts one call; it is shown within seconds. What came for a channel that is not connected is not counted. */
    void count(String channel, Reason reason);

    /** Why nothing was stored. */
    enum Reason {
        UNSIGNED,
        MALFORMED,
        INVALID,
        TOO_MANY,
        TOO_LARGE,
        UNAVAILABLE;

        /** As metrics and the channel's health say it, such as {@code too_large}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
