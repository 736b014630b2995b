package th.sala.consent.purpose;

import java.util.List;

/**
 * A purpose of marketing that rests on consent.
 *
 * @param channels codes of those it is bound to; empty for any
 */
public record MarketingPurpose(String key, List<String> channels) {
    public MarketingPurpose {
        channels = List.copyOf(channels);
    }

    /** Whether it is meant for this channel by name. */
    public boolean boundTo(String channel) {
        return channels.contains(channel);
    }

    /** Whether persons may be reached for it on this channel. */
    public boolean reaches(String channel) {
        return channels.isEmpty() || boundTo(channel);
    }
}
