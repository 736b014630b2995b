package th.sala.dev.seed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/** Rows of one table, collected and then put there at once by COPY. */
final class CopyRows {
    private static final HexFormat HEX = HexFormat.of();

    private final String copy;
    private final StringBuilder rows = new StringBuilder();

    /** @param copy the statement, from standard input in text format */
    CopyRows(String copy) {
        this.copy = copy;
    }

    /** Null, times, bytes and lists of words as PostgreSQL reads them. */
    void add(Object... values) {
        for (int place = 0; place < values.length; place++) {
            rows.append(place == 0 ? "" : "\t").append(written(values[place]));
        }
        rows.append('\n');
    }

    /** Puts them there. */
    void send(Connection owner) throws SQLException {
        try {
            owner.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows.toString()));
        } catch (IOException fault) {
            throw new SQLException("Rows could not be sent", fault);
        }
        rows.setLength(0);
    }

    private static String written(Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HEX.formatHex(bytes);
        }
        if (value instanceof List<?> words) {
            return "{" + String.join(",", words.stream().map(String::valueOf).toList()) + "}";
        }
        if (value instanceof Instant at) {
            return at.toString();
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** An id in the order of time, the same for the same words. */
    static UUID id(Instant at, String words) {
        UUID drawn = UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        long high = at.toEpochMilli() << 16 | 0x7000 | drawn.getMostSignificantBits() & 0x0fff;
        return new UUID(high, drawn.getLeastSignificantBits());
    }
}
