package th.sala.consent.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notice a person had before deciding, as {@code key/version} and language. All null when none is named. */
record NoticeReference(String key, Integer version, String language) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)/([1-9][0-9]{0,5})");

    static NoticeReference of(ConsentDecision decision) {
        if (decision.noticeVersion() == null) {
            return new NoticeReference(null, null, null);
        }
        Matcher form = FORM.matcher(decision.noticeVersion());
        ConsentRules.require(form.matches(), "noticeVersion has the form key/version, such as general/1.");
        return new NoticeReference(form.group(1), Integer.valueOf(form.group(2)), language(decision));
    }

    /** {@code en-GB} is {@code en}. */
    static String language(ConsentDecision decision) {
        return decision.language() == null
                ? "th"
                : Locale.forLanguageTag(decision.language()).getLanguage();
    }
}
