package th.sala.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** How one JSON value becomes one Java value; never by guessing. */
@FunctionalInterface
interface Leaf {

    Object read(JsonValue value) throws Mismatch;

    /** Says what the value must be. */
    final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch(String sentence) {
            super(sentence);
        }
    }

    static Leaf of(Class<?> type) {
        var leaf = LeafTypes.KNOWN.get(type);
        if (leaf == null) throw new IllegalStateException("No request may hold a " + type.getName() + ".");
        return leaf;
    }

    /** The types that requests hold. */
    final class LeafTypes {
        static final Map<Class<?>, Leaf> KNOWN = Map.of(
                String.class, LeafTypes::text,
                Integer.class, value -> Math.toIntExact(whole(value, Integer.MAX_VALUE)),
                Long.class, value -> whole(value, Long.MAX_VALUE),
                Boolean.class, LeafTypes::truth,
                boolean.class, LeafTypes::truth,
                BigDecimal.class, LeafTypes::number,
                UUID.class, LeafTypes::id,
                Instant.class, LeafTypes::instant,
                LocalDate.class, LeafTypes::date);

        private LeafTypes() {}

        private static String text(JsonValue value) throws Mismatch {
            if (!(value instanceof JsonString text)) throw new Mismatch("must be a string");
            if (!Characters.storable(text.getString())) throw new Mismatch("holds a character that no text may hold");
            return text.getString();
        }

        private static long whole(JsonValue value, long max) throws Mismatch {
            try {
                var number = value instanceof JsonNumber n ? n.bigDecimalValue().longValueExact() : max + 1;
                if (number <= max && number >= -max) return number;
            } catch (ArithmeticException e) {
                throw new Mismatch("must be a whole number");
            }
            throw new Mismatch("must be a whole number");
        }

        private static BigDecimal number(JsonValue value) throws Mismatch {
            if (value instanceof JsonNumber number) return number.bigDecimalValue();
            throw new Mismatch("must be a number");
        }

        private static Boolean truth(JsonValue value) throws Mismatch {
            if (value == JsonValue.TRUE) return true;
            if (value == JsonValue.FALSE) return false;
            throw new Mismatch("must be true or false");
        }

        private static UUID id(JsonValue value) throws Mismatch {
            var text = text(value);
            try {
                var id = UUID.fromString(text);
                if (id.toString().equalsIgnoreCase(text)) return id;
            } catch (IllegalArgumentException e) {
                throw new Mismatch("must be an id");
            }
            throw new Mismatch("must be an id");
        }

        private static Instant instant(JsonValue value) throws Mismatch {
            try {
                var at = OffsetDateTime.parse(text(value));
                if (at.getYear() > 1900 && at.getYear() < 10_000) return at.toInstant();
            } catch (DateTimeException e) {
                throw new Mismatch("must be a time, such as 2026-11-21T08:30:00Z");
            }
            throw new Mismatch("must be a time, such as 2026-11-21T08:30:00Z");
        }

        private static LocalDate date(JsonValue value) throws Mismatch {
            try {
                return LocalDate.parse(text(value));
            } catch (DateTimeException e) {
                throw new Mismatch("must be a date, such as 2026-11-21");
            }
        }
    }
}
