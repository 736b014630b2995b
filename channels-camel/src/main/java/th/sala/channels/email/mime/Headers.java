package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header fields of one part, in their order, as unfolded text with repaired charset but encoded words still in. */
final class Headers {
    private final List<RawField> fields = new ArrayList<>();
    private String charset;

    /** @param declared charset in which the mail says its text is, for fields with 8-bit characters; null when it does not */
    void writtenIn(String declared) {
        charset = declared;
    }

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
            fields.add(new RawField(name, unfolded(raw, colon + 1)));
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<HeaderField> fields() {
        return fields.stream().map(f -> new HeaderField(f.name(), text(f))).toList();
    }

    Optional<String> first(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .map(this::text)
                .findFirst();
    }

    List<String> all(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .map(this::text)
                .toList();
    }

    boolean has(String name) {
        return fields.stream().anyMatch(f -> f.name().equals(name));
    }

    private String text(RawField field) {
        return CharsetRepair.decodeField(field.value(), charset).strip();
    }

    private static byte[] unfolded(byte[] raw, int from) {
        byte[] value = new byte[raw.length - from];
        int length = 0;
        for (int i = from; i < raw.length; i++) {
            if (raw[i] != '\r' && raw[i] != '\n') {
                value[length++] = raw[i];
            }
        }
        return Arrays.copyOf(value, length);
    }

    /**
     * One field.
     *
     * @param name in lower case
     */
    record HeaderField(String name, String text) {}

    private record RawField(String name, byte[] value) {}
}
