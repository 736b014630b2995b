package th.sala.channels.meta;

import java.util.Locale;

/** A name of Meta as a code of ours: nothing that somebody sends can be more than a short word in it. */
final class Code {
    private static final int LONGEST = 40;

    private Code() {}

    static String of(String name) {
        String word =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return word.isEmpty() ? "unnamed" : word.substring(0, Math.min(LONGEST, word.length()));
    }
}
