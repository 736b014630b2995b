package th.sala.channels.email.mime;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short Thai in a single-byte charset can be valid UTF-8: {@code รถ} is {@code ö} and {@code ไฟดับ} a Chinese letter with a
 * Cyrillic one. What it gives then is a letter or two of scripts that nobody writes so.
 */
final class Utf8ByChance {
    private static final int LAST_OF_LATIN_1 = 0xFF;

    private Utf8ByChance() {}

    /** Whether a text read as UTF-8 is one that people hardly write: then another reading may be the right one. */
    static boolean mayBe(String text) {
        int[] beyond = text.codePoints().filter(c -> c > 0x7F).toArray();
        return beyond.length > 0 && !isWestern(beyond) && !isOneScript(beyond);
    }

    /** Signs of Latin-1 and letters such as {@code é}, which are words; {@code ö} is one in Swedish only. */
    private static boolean isWestern(int[] characters) {
        return Arrays.stream(characters).allMatch(c -> c <= LAST_OF_LATIN_1 && c != 'ö');
    }

    private static boolean isOneScript(int[] characters) {
        Set<UnicodeScript> scripts =
                Arrays.stream(characters).mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        return scripts.size() == 1
                && !scripts.contains(UnicodeScript.LATIN)
                && !scripts.contains(UnicodeScript.COMMON)
                && (characters.length > 1 || scripts.contains(UnicodeScript.HAN));
    }
}
