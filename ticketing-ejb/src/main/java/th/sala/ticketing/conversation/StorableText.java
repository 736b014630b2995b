package th.sala.ticketing.conversation;

import java.util.regex.Pattern;

/** Text as the database takes it: without NUL and halves of characters, and of bearable length. The raw bytes keep all. */
final class StorableText {
    private static final int LONGEST = 1_000_000;
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    private StorableText() {}

    static String of(String text) {
        return text == null ? null : UNSTORABLE.matcher(shortened(text)).replaceAll("\uFFFD");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
