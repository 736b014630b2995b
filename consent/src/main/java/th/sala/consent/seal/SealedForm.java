package th.sala.consent.seal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import th.sala.consent.json.CanonicalJson;

/**
 * What is hashed: canonical JSON of a row by its columns, with its kind and without what is null. Ids as they are written,
 * moments in UTC, bytes in hexadecimal. Nothing in it names a customer but the opaque id.
 */
final class SealedForm {
    private SealedForm() {}

    static String of(Kind kind, Map<String, Object> row) {
        SortedMap<String, Object> members = new TreeMap<>();
        row.forEach((column, value) -> {
            if (value != null) {
                members.put(column, written(value));
            }
        });
        members.put("kind", kind.code());
        return CanonicalJson.of(members);
    }

    /** Of a leaf that stands for many rows: how many, and the root of a tree of their own. */
    static String ofBatch(Kind kind, int rows, byte[] root) {
        return CanonicalJson.of(new TreeMap<>(
                Map.of("kind", kind.code(), "rows", rows, "root", HexFormat.of().formatHex(root))));
    }

    static byte[] leaf(String form) {
        return MerkleHash.ofLeaf(form.getBytes(StandardCharsets.UTF_8));
    }

    private static Object written(Object value) {
        if (value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof Timestamp moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value;
    }
}
