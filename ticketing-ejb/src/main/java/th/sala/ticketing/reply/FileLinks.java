package th.sala.ticketing.reply;

import java.util.UUID;

/** Links for files that a channel cannot carry: unguessable, for whoever got the message, for a while. */
public interface FileLinks {

    /**
     * A new link to a file of a message.
     *
     * @param message {@link OutboundMessage#message()}
     * @param file {@link OutboundAttachment#file()}
     * @return its address under the hub's public one
     */
    String issue(UUID message, UUID file);

    /** What stands behind a link's token. Opening is noted. */
    Opening open(String token);

    /** What became of a link. */
    sealed interface Opening {}

    /** @param type media type by inspection */
    record Opened(String name, String type, byte[] bytes) implements Opening {}

    /** It expired, or its file was erased. */
    record Gone() implements Opening {}

    /** There never was such a link. */
    record Unknown() implements Opening {}
}
