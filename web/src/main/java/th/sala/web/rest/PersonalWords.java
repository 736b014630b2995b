package th.sala.web.rest;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What looks like somebody's e-mail address, phone number or national id, in whichever digits and separators, or names a person
 * by the operator {@code from:}.
 */
final class PersonalWords {
    private static final Pattern EMAIL = Pattern.compile("\\S@\\S");
    private static final Pattern NINE_DIGITS = Pattern.compile("\\p{Nd}(?:[^\\p{L}\\p{N}]{0,3}\\p{Nd}){8,}");
    private static final Pattern SENDER = Pattern.compile("(?:^|\\s)from:\\S", Pattern.CASE_INSENSITIVE);

    private PersonalWords() {}

    static boolean in(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return EMAIL.matcher(plain).find()
                || NINE_DIGITS.matcher(plain).find()
                || SENDER.matcher(plain).find();
    }
}
