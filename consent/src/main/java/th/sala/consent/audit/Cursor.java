package th.sala.consent.audit;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/** The last row of a page: the next one goes on below it, whatever was added above meanwhile. */
record Cursor(Instant at, UUID id) {
    private static final int BYTES = Long.BYTES * 3;
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    /** @throws UnreadableCursor when the text is no cursor of ours */
    static Cursor of(String text) {
        if (text == null) {
            return NEWEST;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(NEWEST.at)) {
                throw new DateTimeException("no row is this old or new");
            }
            return new Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | ArithmeticException
                | DateTimeException unreadable) {
            throw new UnreadableCursor(unreadable);
        }
    }

    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
