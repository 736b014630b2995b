package th.sala.ticketing.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/**
 * The words of an answer as they can be kept.
 *
 * @param questionEn null, as {@code answerEn}, when there is no English
 */
record AnswerText(String questionTh, String answerTh, String questionEn, String answerEn, List<String> keywords) {
    private static final int QUESTION = 200;
    private static final int ANSWER = 1_000;
    private static final int KEYWORDS = 20;
    private static final int KEYWORD = 50;

    static final AnswerText NOTHING = new AnswerText(null, null, null, null, List.of());

    static AnswerText of(ShortAnswer answer) {
        return new AnswerText(
                answer.questionTh(), answer.answerTh(), answer.questionEn(), answer.answerEn(), answer.keywords());
    }

    /** These words with what was entered. */
    Outcome<AnswerText> with(AnswerEntry entry) {
        return new AnswerText(
                        entered(entry.questionTh(), questionTh),
                        entered(entry.answerTh(), answerTh),
                        entered(entry.questionEn(), questionEn),
                        entered(entry.answerEn(), answerEn),
                        entry.keywords() == null ? keywords : words(entry.keywords()))
                .checked();
    }

    private Outcome<AnswerText> checked() {
        if (questionTh == null || answerTh == null || (questionEn == null) != (answerEn == null)) {
            return invalid(
                    "answer-incomplete", "An answer has a question and an answer in Thai; in English both or none.");
        }
        if (longer(QUESTION, questionTh, questionEn) || longer(ANSWER, answerTh, answerEn)) {
            return invalid("answer-too-long", "A question has at most 200 characters, an answer at most 1,000.");
        }
        if (keywords.size() > KEYWORDS || keywords.stream().anyMatch(word -> longer(KEYWORD, word))) {
            return invalid("unusable-keywords", "At most 20 other words, of at most 50 characters each.");
        }
        return Outcome.done(this);
    }

    private static String entered(String text, String before) {
        return text == null ? before : cleaned(text).orElse(null);
    }

    private static List<String> words(List<String> entered) {
        return entered.stream()
                .flatMap(Stream::ofNullable)
                .flatMap(word -> cleaned(word).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> cleaned(String text) {
        return Optional.of(text.replace("\u0000", "").strip()).filter(words -> !words.isEmpty());
    }

    private static boolean longer(int most, String... texts) {
        return Stream.of(texts).anyMatch(text -> text != null && text.length() > most);
    }

    private static Outcome<AnswerText> invalid(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.INVALID, code, sentence);
    }
}
