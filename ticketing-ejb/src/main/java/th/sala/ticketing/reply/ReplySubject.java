package th.sala.ticketing.reply;

import java.util.regex.Pattern;

/** The subject of an answer: {@code Re:} once, the ticket's number once, on one line. */
final class ReplySubject {
    private static final int LONGEST = 200;
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:(?:re|fw|fwd|aw|ตอบ|ตอบกลับ|ส่งต่อ)\\s*(?:\\[\\d+])?\\s*[::]\\s*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern CLUSTERS = Pattern.compile("^\\X{0," + LONGEST + "}");

    private ReplySubject() {}

    static String of(String subject, long number) {
        String tag = "[#" + number + "]";
        String bare = PREFIX.matcher(oneLine(subject))
                .replaceFirst("")
                .replace(tag, "")
                .strip();
        return "Re: " + bare + (bare.isEmpty() ? "" : " ") + tag;
    }

    /** Without line breaks, cut between characters as a reader sees them. */
    static String oneLine(String subject) {
        var start = CLUSTERS.matcher(BREAKS.matcher(subject).replaceAll(" ").strip());
        return start.find() ? start.group().strip() : "";
    }
}
