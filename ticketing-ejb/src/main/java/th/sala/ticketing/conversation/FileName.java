package th.sala.ticketing.conversation;

import java.util.regex.Pattern;

/**
 * The name a file came with, made so that it shows what it is: without controls and without the invisible characters
 * that turn a line round, which would show {@code invoice[U+202E]fdp.exe} as a PDF (Unicode TR 36, 3.3).
 */
final class FileName {
    /** The joiners stay: some scripts and emoji cannot be written without them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\\x{200C}\\x{200D}]]");

    private FileName() {}

    static String of(String given) {
        return StorableText.of(INVISIBLE.matcher(given).replaceAll(""));
    }
}
