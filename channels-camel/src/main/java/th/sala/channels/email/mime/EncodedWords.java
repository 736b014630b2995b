package th.sala.channels.email.mime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;

/**
 * Encoded words (RFC 2047). Neighbours of one charset are joined as bytes before they are decoded, because many senders
 * split a word inside a Thai character; labels are repaired as everywhere.
 */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {}

    static String decode(String text) {
        return decode(text, UnaryOperator.identity());
    }

    /** @param dress applied to every decoded run before it takes the place of its words */
    static String decode(String text, UnaryOperator<String> dress) {
        Matcher word = WORD.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = null;
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            String label = label(word.group(1));
            boolean continues = charset != null && between.isBlank();
            if (charset != null && !(continues && label.equalsIgnoreCase(charset))) {
                flush(out, run, charset, dress);
            }
            out.append(continues ? "" : between);
            run.writeBytes(bytes(word.group(2), word.group(3)));
            charset = label;
            end = word.end();
        }
        flush(out, run, charset, dress);
        return out.append(text, end, text.length()).toString();
    }

    private static void flush(
            StringBuilder out, ByteArrayOutputStream run, String charset, UnaryOperator<String> dress) {
        if (run.size() > 0) {
            out.append(dress.apply(CharsetRepair.decode(run.toByteArray(), charset)));
            run.reset();
        }
    }

    /** RFC 2231 adds a language to the charset: {@code utf-8*th}. */
    private static String label(String charset) {
        int language = charset.indexOf('*');
        return language < 0 ? charset : charset.substring(0, language);
    }

    private static byte[] bytes(String encoding, String payload) {
        return encoding.equalsIgnoreCase("B") ? base64(payload) : quoted(payload);
    }

    private static byte[] base64(String payload) {
        byte[] ascii = payload.getBytes(StandardCharsets.ISO_8859_1);
        try (Base64InputStream in = new Base64InputStream(new ByteArrayInputStream(ascii), DecodeMonitor.SILENT)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] quoted(String payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length());
        for (int i = 0; i < payload.length(); i++) {
            char c = payload.charAt(i);
            if (c == '=' && i + 2 < payload.length() && isHex(payload, i + 1)) {
                out.write(Integer.parseInt(payload, i + 1, i + 3, 16));
                i += 2;
            } else if (c == '_') {
                out.write(' ');
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
