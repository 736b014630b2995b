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

    /** What identifies the person; empty when the value is empty or the channel's ids identify nobody yet. */
    public Optional<Identifier> identifier() {
        return value.isBlank() ? Optional.empty() : kind().map(kind -> new Identifier(kind, value));
    }

    private Optional<IdentifierKind> kind() {
        return switch (channel) {
            case "email" -> Optional.of(IdentifierKind.EMAIL);
            case "phone" -> Optional.of(IdentifierKind.PHONE);
            case "line" -> Optional.of(IdentifierKind.LINE_USER_ID);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return channel;
    }
}
