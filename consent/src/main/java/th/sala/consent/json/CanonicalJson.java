package th.sala.consent.json;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * JSON that has one form only (RFC 8785), as far as what we sign needs it: objects and lists of texts, whole numbers and
 * booleans.
 */
public final class CanonicalJson {
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** @throws IllegalArgumentException when it holds anything else, null among it */
    public static String of(SortedMap<String, ?> members) {
        return value(members);
    }

    private static String member(Map.Entry<?, ?> member) {
        return quoted((String) member.getKey()) + ":" + value(member.getValue());
    }

    private static String value(Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(CanonicalJson::value).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof SortedMap<?, ?> members) {
            return members.entrySet().stream().map(CanonicalJson::member).collect(Collectors.joining(",", "{", "}"));
        }
        throw new IllegalArgumentException("Nothing that we sign holds "
                + (value == null ? "null" : value.getClass().getSimpleName()));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> append(quoted, (char) unit));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char unit) {
        switch (unit) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\b' -> quoted.append("\\b");
            case '\t' -> quoted.append("\\t");
            case '\n' -> quoted.append("\\n");
            case '\f' -> quoted.append("\\f");
            case '\r' -> quoted.append("\\r");
            default -> {
                if (unit < FIRST_PRINTABLE) {
                    quoted.append("\\u%04x".formatted((int) unit));
                } else {
                    quoted.append(unit);
                }
            }
        }
    }
}
