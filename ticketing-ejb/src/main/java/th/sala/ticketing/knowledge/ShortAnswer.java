package th.sala.ticketing.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question that is often asked, and its answer.
 *
 * @param questionEn null, as {@code answerEn}, when there is no English
 * @param keywords other words by which people ask for it, in any language
 * @param place 1 is offered first
 * @param active whether it is offered
 * @param purpose key of the purpose on which it is said
 * @param version grows by one with each change
 * @param updatedBy user name
 */
public record ShortAnswer(
        UUID id,
        String questionTh,
        String answerTh,
        String questionEn,
        String answerEn,
        List<String> keywords,
        int place,
        boolean active,
        String purpose,
        int version,
        Instant updatedAt,
        String updatedBy) {
    public ShortAnswer {
        keywords = List.copyOf(keywords);
    }

    /** As it is offered in this language. */
    OfferedAnswer in(String language) {
        boolean english = language.equals("en") && questionEn != null;
        return new OfferedAnswer(
                id, english ? "en" : "th", english ? questionEn : questionTh, english ? answerEn : answerTh, keywords);
    }
}
