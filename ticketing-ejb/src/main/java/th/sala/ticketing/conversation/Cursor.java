package th.sala.ticketing.conversation;

import java.util.Optional;
import java.util.UUID;

/** The place in a conversation where a page ended. */
final class Cursor {

    private Cursor() {}

    /** Empty for null and for what is no cursor. */
    static Optional<UUID> read(String cursor) {
        try {
            return Optional.ofNullable(cursor).map(UUID::fromString);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
