package th.sala.ticketing.customer;

import java.util.Map;
import th.sala.consent.subject.IdentifierKind;

/** By which identifier a person is reached on a channel. */
final class ContactPoint {
    private static final Map<String, IdentifierKind> BY_CHANNEL = Map.of(
            "email", IdentifierKind.EMAIL,
            "web-form", IdentifierKind.EMAIL,
            "web-chat", IdentifierKind.EMAIL,
            "phone", IdentifierKind.PHONE,
            "whatsapp", IdentifierKind.PHONE,
            "walk-in", IdentifierKind.PHONE,
            "line", IdentifierKind.LINE_USER_ID);

    private ContactPoint() {}

    /** Null for a channel whose contact point is no identifier of ours. */
    static IdentifierKind on(String channel) {
        return BY_CHANNEL.get(channel);
    }

    /** The channel that an identifier is a contact point of; null for others. */
    static String channelOf(IdentifierKind kind) {
        return switch (kind) {
            case EMAIL -> "email";
            case PHONE -> "phone";
            case LINE_USER_ID -> "line";
            case NAME, HANDLE, ADDRESS, NATIONAL_ID -> null;
        };
    }
}
