package th.sala.ticketing.intake;

import java.util.Objects;

/**
 * Somebody on a channel.
 *
 * @param value e-mail address, phone number or the channel's own user id, as received
 * @param name display name as received; null when none was given
 */
public record ChannelAddress(String channel, String value, String name) {
    public ChannelAddress {
        Objects.requireNonNull(channel, "An address needs its channel.");
        Objects.requireNonNull(value, "An address needs a value.");
    }

    public static ChannelAddress email(String value, String name) {
        return new ChannelAddress("email", value, name);
    }

    @Override
    public String toString() {
        return channel;
    }
}
