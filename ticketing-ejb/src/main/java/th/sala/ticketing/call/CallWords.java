package th.sala.ticketing.call;

import java.time.Duration;
import java.util.Locale;
import th.sala.ticketing.reply.Texts;

/** What a conversation says of a call. */
record CallWords(CallRow call, String language) {
    private static final int SUBJECT = 80;

    /** How it went and how long it took, and what the agent wrote. */
    String text() {
        String note = call.note() == null ? "" : call.note().strip();
        return note.isEmpty() ? fact() : fact() + "\n\n" + note;
    }

    /** The first words of the note, else how it went. */
    String subject() {
        String note = call.note() == null ? "" : call.note().strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return note.isEmpty() ? fact() : note.codePointCount(0, note.length()) <= SUBJECT ? note : cut(note);
    }

    /** Never between a Thai consonant and its vowel or tone. */
    private static String cut(String note) {
        var clusters = java.util.regex.Pattern.compile("\\X").matcher(note);
        int end = 0;
        while (end < SUBJECT && clusters.find()) {
            end = clusters.end();
        }
        return note.substring(0, end).strip();
    }

    private String fact() {
        String key =
                "call." + call.direction() + "." + (call.answered() ? call.lost() ? "dropped" : "answered" : "missed");
        return Texts.of(language).text(key, spoken());
    }

    private String spoken() {
        Duration time = call.answeredAt() == null || call.endedAt() == null
                ? Duration.ZERO
                : Duration.between(call.answeredAt(), call.endedAt());
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
