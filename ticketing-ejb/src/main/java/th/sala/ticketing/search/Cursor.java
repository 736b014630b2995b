package th.sala.ticketing.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The last ticket of a page: where the next one begins, whatever happens to the list meanwhile. */
record Cursor(Instant activeAt, UUID ticket) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    String text() {
        String plain = activeAt + "|" + ticket;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is no cursor of ours. */
    static Optional<Cursor> read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return bar < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                                    Instant.parse(plain.substring(0, bar)), UUID.fromString(plain.substring(bar + 1))))
                            .filter(Cursor::datable);
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** The database knows fewer years than Java does. */
    private static boolean datable(Cursor cursor) {
        return !cursor.activeAt.isBefore(Instant.EPOCH) && cursor.activeAt.isBefore(LATEST);
    }
}
