package th.sala.channels.channel;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * How much may still be sent in this month where a provider bills what is sent.
 *
 * @param limit messages a month; null when there is no limit
 * @param used messages of this month so far, as the provider said last and counted on since
 * @param readAt when the provider said so
 */
public record Quota(Long limit, long used, Instant readAt) {
    private static final int ALARM_PERCENT = 80;
    private static final int ALL = 100;

    /** Whether at least 80 % are used. */
    public boolean low() {
        return limit != null && used * ALL >= limit * ALARM_PERCENT;
    }

    /** Empty when there is no limit. */
    public OptionalLong left() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(Math.max(0, limit - used));
    }

    /** @param reserve how many messages are not there for this one */
    public boolean usedUp(long reserve) {
        return limit != null && used + reserve >= limit;
    }
}
