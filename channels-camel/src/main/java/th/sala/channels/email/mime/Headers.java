package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of one part, in their order, as unfolded text with repaired charset but encoded words still in. */
final class Headers {
    private final List<HeaderField> fields = new ArrayList<>();

    /** Adds a field from its original bytes; what has no colon is no field. */
    void add(byte[] raw) {
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':') {
            colon++;
        }
        if (colon < raw.length) {
            String name = new String(raw, 0, colon, StandardCharsets.ISO_8859_1)
                    .strip()
                    .toLowerCase(Locale.ROOT);
            fields.add(new HeaderField(name, unfolded(raw, colon + 1)));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<HeaderField> fields() {
        return List.copyOf(fields);
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .map(HeaderField::text)
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .map(HeaderField::text)
                .toList();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    private static String unfolded(byte[] raw, int from) {
        byte[] value = new byte[raw.length - from];
        int length = 0;
        for (int i = from; i < raw.length; i++) {
            if (raw[i] != '\r' && raw[i] != '\n') {
                value[length++] = raw[i];
            }
        }
        return CharsetRepair.decode(Arrays.copyOf(value, length), null).strip();
    }

    /**
     * One field.
     *
     * @param name in lower case
     */
    record HeaderField(String name, String text) {}
}
