package th.sala.consent.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as it is compared when somebody searches, and where each of its characters stands in what was written. Whatever
 * reads the same is the same: NFC, small letters, digits of every script as 0 to 9, one space between words, no zero-width
 * characters; in Thai one order of vowel, tone mark and {@code ำ}, {@code แ} for two {@code เ}. What is stored and what is
 * looked for go through here, or they do not meet.
 */
public final class FoldedText {
    private final String written;
    private final String text;
    private final int[] from;
    private final int[] to;

    private FoldedText(String written, String text, int[] from, int[] to) {
        this.written = written;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    public static FoldedText of(String text) {
        return new Folding(Normalizer.normalize(text, Normalizer.Form.NFC)).whole();
    }

    /** The folded text alone. */
    public static String fold(String text) {
        return of(text).text;
    }

    static FoldedText of(String written, StringBuilder text, int[] from, int[] to) {
        return new FoldedText(
                written, text.toString(), Arrays.copyOf(from, text.length()), Arrays.copyOf(to, text.length()));
    }

    /** As it was written, in NFC: what {@link #from} and {@link #to} are places in. */
    public String written() {
        return written;
    }

    /** As it is compared. */
    public String text() {
        return text;
    }

    /** Where what became this character begins in what was written; no mark is ever parted from its letter. */
    public int from(int place) {
        return from[place];
    }

    /** Where what became this character ends in what was written. */
    public int to(int place) {
        return to[place];
    }
}
