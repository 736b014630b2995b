package th.sala.ticketing.intake;

import java.util.Objects;
import java.util.Optional;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;

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

    /** What identifies the person; empty when the value is empty. */
    public Optional<Identifier> identifier() {
        if (value.isBlank()) {
            return Optional.empty();
        }
        IdentifierKind kind = kindOn(channel);
        return Optional.of(new Identifier(kind, kind == IdentifierKind.HANDLE ? channel + ":" + value : value));
    }

    /** What kind of identifier leads to somebody on this channel. */
    public static IdentifierKind kindOn(String channel) {
        return switch (channel) {
            case "email" -> IdentifierKind.EMAIL;
            case "phone" -> IdentifierKind.PHONE;
            case "line" -> IdentifierKind.LINE_USER_ID;
            default -> IdentifierKind.HANDLE;
        };
    }

    @Override
    public String toString() {
        return channel;
    }
}
