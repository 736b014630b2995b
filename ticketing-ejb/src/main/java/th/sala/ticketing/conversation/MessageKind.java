package th.sala.ticketing.conversation;

import java.util.Locale;

/** What a message is to the conversation. Grows only. */
public enum MessageKind {
    /** What the customer said. */
    MESSAGE,
    /** A colleague's answer. */
    REPLY,
    /** Internal; never leaves. */
    NOTE,
    /** Sent by the hub itself. */
    ACKNOWLEDGEMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no kind has this code */
    public static MessageKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** {@code inbound} or {@code outbound}. */
    public String direction() {
        return this == MESSAGE ? "inbound" : "outbound";
    }
}
