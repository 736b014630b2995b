package th.sala.channels.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;

/**
 * A structured field such as Content-Type: its value and its parameters. Knows percent-encoded and continued parameters
 * (RFC 2231), encoded words where they do not belong, and raw 8-bit values.
 */
record MimeParameters(String value, Map<String, String> parameters) {
    static final MimeParameters NONE = new MimeParameters("", Map.of());

    static MimeParameters parse(String field) {
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, field);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(bytes, new ParserCursor(0, bytes.length()));
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getValue() != null) {
                collect(pair.getName().toLowerCase(Locale.ROOT), pair.getValue(), plain, pieces);
            }
        }
        plain.replaceAll((name, text) -> EncodedWords.decode(text));
        pieces.forEach((name, parts) -> plain.put(name, join(parts)));
        return new MimeParameters(lower(body.getValue()), plain);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isBlank());
    }

    private static void collect(
            String name, String value, Map<String, String> plain, Map<String, TreeMap<Integer, Piece>> pieces) {
        int star = name.indexOf('*');
        if (star < 0) {
            plain.putIfAbsent(name, value);
            return;
        }
        boolean encoded = name.endsWith("*");
        String number = name.substring(star + 1, Math.max(star + 1, encoded ? name.length() - 1 : name.length()));
        int position = number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
        pieces.computeIfAbsent(name.substring(0, star), any -> new TreeMap<>())
                .putIfAbsent(position, new Piece(value, encoded));
    }

    private static String join(TreeMap<Integer, Piece> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String charset = "UTF-8";
        boolean first = true;
        for (Piece part : parts.values()) {
            String text = part.text();
            int open = text.indexOf('\'');
            int close = open < 0 ? -1 : text.indexOf('\'', open + 1);
            if (first && part.encoded() && close >= 0) {
                charset = text.substring(0, open);
                text = text.substring(close + 1);
            }
            first = false;
            out.writeBytes(part.encoded() ? percentDecoded(text) : text.getBytes(StandardCharsets.UTF_8));
        }
        return EncodedWords.decode(CharsetRepair.decode(out.toByteArray(), charset));
    }

    private static byte[] percentDecoded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high * 16 + low);
                i += 2;
            }
        }
        return out.toByteArray();
    }

    private static String lower(String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private record Piece(String text, boolean encoded) {}
}
