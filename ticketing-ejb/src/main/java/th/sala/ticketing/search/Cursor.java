package th.sala.ticketing.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The last ticket of a page: where the next one begins, whatever happens to the list meanwhile.
 *
 * @param rank among what the ticket stood
 */
record Cursor(Instant activeAt, UUID ticket, FoundBy rank) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    String text() {
        String plain = activeAt + "|" + ticket + (rank == FoundBy.EITHER ? "" : "|" + rank.code);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when the text is no cursor of ours. */
    static Optional<Cursor> read(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", -1);
            return parts.length < 2 || parts.length > 3
                    ? Optional.empty()
                    : rank(parts.length == 3 ? parts[2] : "")
                            .map(rank -> new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]), rank))
                            .filter(Cursor::datable);
        } catch (IllegalArgumentException | DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<FoundBy> rank(String code) {
        return Arrays.stream(FoundBy.values())
                .filter(one -> one.code.equals(code))
                .findFirst();
    }

    /** The database knows fewer years than Java does. */
    private static boolean datable(Cursor cursor) {
        return !cursor.activeAt.isBefore(Instant.EPOCH) && cursor.activeAt.isBefore(LATEST);
    }
}
