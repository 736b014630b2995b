package th.sala.ticketing.intake;

/** Files that a channel can only fetch after it took a message in. Joins the caller's transaction. */
public interface LateFiles {

    /** Adds the file to the message, as if it had come with it. */
    Outcome attach(String channel, String externalId, InboundAttachment file);

    /** The file cannot be had: the message says so. */
    Outcome missing(String channel, String externalId);

    /** What became of it. */
    enum Outcome {
        DONE,
        /** The message is not delivered to its ticket yet. */
        NOT_YET,
        /** There is no such message any more, or its writer took it back. */
        GONE
    }
}
