package th.sala.channels.webchat;

import java.util.Objects;
import java.util.UUID;

/**
 * A guest of a chat.
 *
 * @param id by which the person is known on the channel {@code web-chat}
 * @param channel id of the chat
 * @param token what proves that it is the same guest again; the hub keeps only its hash
 */
public record Guest(UUID id, String channel, String token) {
    public Guest {
        Objects.requireNonNull(id, "A guest has an id.");
        Objects.requireNonNull(channel, "A guest chats somewhere.");
        Objects.requireNonNull(token, "A guest holds a token.");
    }

    @Override
    public String toString() {
        return "guest on " + channel;
    }
}
