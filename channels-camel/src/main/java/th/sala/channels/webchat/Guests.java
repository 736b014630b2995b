package th.sala.channels.webchat;

import java.util.Optional;

/** Who chats without signing in. Each method commits by itself. */
public interface Guests {

    /** The chat of this id as a page may use it; empty when there is none or it is switched off. */
    Optional<ChatChannel> channel(String id);

    /**
     * The guest that holds this token on this channel, good for another day; empty when nobody does, or when the day is
     * over.
     */
    Optional<Guest> known(String channel, String token);

    /** A new guest with a new token. Nothing is known of the person, and nothing is asked. */
    Guest welcome(String channel);
}
