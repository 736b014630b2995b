package th.sala.channels.email.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text when the label is wrong, unknown or missing. Valid UTF-8 wins over any label, then the label, then Thai
 * where the bytes are spelt as Thai is, then statistics: on a few words these take Thai for Cyrillic or Greek. Only a Thai
 * label is believed first, because two Thai letters are easily valid UTF-8 ({@code รถ} is {@code ö}); it yields where the
 * bytes are valid UTF-8 that is mostly Thai itself, as mislabelled UTF-8 is and Thai in a single-byte charset is not: that
 * would have to be written in triplets that begin with {@code เธ} or {@code เน}, as the loan-word {@code เธค} alone is.
 * Labels name what senders mean: TIS-620 and ISO-8859-11 are read as windows-874, whose quotes and euro sign they lack, and
 * ISO-8859-1 as windows-1252, unless the bytes come in runs that are spelt as Thai is.
 */
final class CharsetRepair {
    static final Charset THAI = Charset.forName("x-windows-874");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CharsetRepair() {}

    /** @param label charset as declared; null when there was none */
    static String decode(byte[] bytes, String label) {
        String text = body(bytes, label);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    private static String body(byte[] bytes, String label) {
        Optional<Charset> declared =
                CharsetLabel.resolve(label).filter(charset -> !isThaiCalledWestern(charset, bytes));
        if (declared.isPresent() && hidesInAscii(declared.get())) {
            return new String(bytes, declared.get());
        }
        if (CharsetLabel.isUtf7(label)) {
            return Utf7.decode(bytes);
        }
        return read(bytes, declared)
                .orElseGet(() -> new String(
                        bytes,
                        declared.filter(c -> !c.equals(StandardCharsets.US_ASCII))
                                .orElseGet(() -> likely(bytes))));
    }

    /** Programs that know no Thai label write the one that they know. */
    private static boolean isThaiCalledWestern(Charset declared, byte[] bytes) {
        return declared.equals(WESTERN)
                && likely(bytes).equals(THAI)
                && readAsThai(bytes).isPresent();
    }

    /**
     * The bytes of a header field, which have no label of their own.
     *
     * @param hint charset that the mail declares for its text; null when there was none. It is not believed where software
     *     writes it without asking, or cannot mean header fields
     */
    static String decodeField(byte[] bytes, String hint) {
        Optional<Charset> meant = CharsetLabel.resolve(hint)
                .filter(charset -> !hidesInAscii(charset) && !charset.equals(StandardCharsets.US_ASCII))
                .filter(charset -> !charset.equals(WESTERN) || readAsThai(bytes).isEmpty());
        return read(bytes, meant).orElseGet(() -> new String(bytes, likely(bytes)));
    }

    private static Optional<String> read(byte[] bytes, Optional<Charset> declared) {
        return strict(bytes, StandardCharsets.UTF_8)
                .filter(text -> isMeant(text, bytes, declared))
                .or(() -> declared.flatMap(charset -> strict(bytes, charset)))
                .or(() -> readAsThai(bytes))
                .or(() -> detected(bytes).flatMap(charset -> strict(bytes, charset)));
    }

    private static boolean isMeant(String utf8, byte[] bytes, Optional<Charset> declared) {
        if (isMostlyThai(utf8)) {
            return true;
        }
        return declared.map(charset -> !charset.equals(THAI))
                .orElseGet(() -> !Utf8ByChance.mayBe(utf8) || readAsThai(bytes).isEmpty());
    }

    private static Optional<String> readAsThai(byte[] bytes) {
        return strict(bytes, THAI).filter(ThaiSpelling::fits);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException unfit) {
            return Optional.empty();
        }
    }

    /** Nothing but ASCII, or more assigned Thai characters than others beyond ASCII. */
    private static boolean isMostlyThai(String text) {
        long foreign = text.codePoints().filter(c -> c > 0x7F).count();
        long thai = text.codePoints()
                .filter(c -> c >= 0x0E01 && c <= 0x0E5B)
                .filter(Character::isDefined)
                .count();
        return foreign == 0 || thai * 2 > foreign;
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        return CharsetLabel.resolve(detector.getDetectedCharset())
                .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
    }

    /** Thai writes high bytes in runs; western languages put them singly between plain letters. */
    private static Charset likely(byte[] bytes) {
        int high = 0;
        int neighbours = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                neighbours += i > 0 && bytes[i - 1] < 0 ? 1 : 0;
            }
        }
        return neighbours * 2 >= high && high > 1 ? THAI : WESTERN;
    }

    private static boolean hidesInAscii(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return name.startsWith("ISO-2022")
                || name.startsWith("X-ISO-2022")
                || name.startsWith("UTF-16")
                || name.startsWith("UTF-32");
    }
}
