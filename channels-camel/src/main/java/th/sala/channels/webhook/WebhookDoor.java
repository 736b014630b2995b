package th.sala.channels.webhook;

/** How one kind of channel takes its bytes in: verifies them, reads them, accepts them, and says what became of them. */
public interface WebhookDoor {

    /** Name in {@link RawEnvelope#door()}, such as {@code line}. */
    String name();

    /** A fault of the surroundings may be thrown: then nothing was stored. */
    Receipt take(RawEnvelope envelope);
}
