package th.sala.channels.webchat;

/** How much one message of a guest may bring; pages tell it before anything is sent. */
public final class ChatLimits {
    /** Characters of a text. */
    public static final int TEXT = 10_000;

    /** Files of a message. */
    public static final int FILES = 3;

    /** Bytes of all its files together. */
    public static final int BYTES = 2_000_000;

    private ChatLimits() {}
}
