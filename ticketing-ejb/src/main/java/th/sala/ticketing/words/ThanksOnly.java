package th.sala.ticketing.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells thanks, greetings and the like from everything else. A message is thanks only when each of its words belongs to
 * a known closing phrase and at least one of them is enough alone; emoji and stickers count, those of anger do not. One
 * unknown word, a question mark or a number makes it more: a complaint must never be taken for thanks.
 */
public final class ThanksOnly {
    private static final int LONGEST = 300;
    private static final Phrases PHRASES = Phrases.read("closings.txt");
    private static final String ANGER = "😠😡🤬😤👎🖕💢😾🤮🤢💩";
    private static final String PUNCTUATION =
            ".,!~-\u2013\u2014\u2026'\"\u2018\u2019\u201C\u201D()*_;:\u00B7\u2022\u0E2F\u0E46";
    private static final Pattern STICKER = Pattern.compile("[\\[(](?:sticker|สติกเกอร์)[^\\[\\]()]{0,250}[\\])]");

    private static final byte UNREACHED = 0;
    private static final byte BESIDE = 1;
    private static final byte ENOUGH = 2;

    private final String text;
    private final List<String> enough;
    private final List<String> beside;
    private final List<String> names;
    private final byte[] reached;

    private ThanksOnly(String text, List<String> enough, List<String> beside, List<String> names) {
        this.text = text;
        this.enough = enough;
        this.beside = beside;
        this.names = names;
        this.reached = new byte[text.length() + 1];
    }

    /**
     * @param words the new words of a message
     * @param writer the name they may be signed with; null when unknown
     */
    public static boolean is(String words, String writer) {
        if (words.length() > LONGEST) {
            return false;
        }
        String text = plain(words);
        return new ThanksOnly(text, List.of("assent"), List.of(), List.of()).isReached()
                || new ThanksOnly(text, List.of("enough"), List.of("beside", "assent"), names(writer)).isReached();
    }

    private static List<String> names(String writer) {
        return writer == null
                ? List.of()
                : Arrays.stream(plain(writer).split(" "))
                        .filter(name -> name.length() > 1)
                        .toList();
    }

    private static String plain(String words) {
        String lower = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Phrases.plain(STICKER.matcher(lower).replaceAll("\uD83D\uDE42"));
    }

    /** Every place that some row of phrases leads to, from left to right. */
    private boolean isReached() {
        reached[0] = BESIDE;
        for (int place = 0; place < text.length(); place++) {
            if (reached[place] != UNREACHED) {
                step(place);
            }
        }
        return reached[text.length()] == ENOUGH;
    }

    private void step(int place) {
        int sign = text.codePointAt(place);
        if (isPicture(sign)) {
            reach(place, place + Character.charCount(sign), ENOUGH);
        } else if (isSilent(sign)) {
            reach(place, place + Character.charCount(sign), BESIDE);
        }
        step(place, enough, ENOUGH);
        step(place, beside, BESIDE);
        names.stream()
                .filter(name -> text.startsWith(name, place))
                .forEach(name -> reach(place, place + name.length(), BESIDE));
    }

    private void step(int place, List<String> sections, byte level) {
        sections.stream()
                .flatMapToInt(section -> PHRASES.ends(section, text, place))
                .forEach(end -> reach(place, end, level));
    }

    private void reach(int from, int to, byte level) {
        reached[to] = (byte) Math.max(reached[to], Math.max(reached[from], level));
    }

    private static boolean isPicture(int sign) {
        int type = Character.getType(sign);
        return (type == Character.OTHER_SYMBOL || sign >= 0x1F000) && ANGER.indexOf(sign) < 0;
    }

    /** Spaces, punctuation that asks nothing, and what only colours or joins an emoji. */
    private static boolean isSilent(int sign) {
        int type = Character.getType(sign);
        return sign == ' '
                || PUNCTUATION.indexOf(sign) >= 0
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK && sign >= 0x2000
                || type == Character.MODIFIER_SYMBOL && sign >= 0x1F000;
    }
}
