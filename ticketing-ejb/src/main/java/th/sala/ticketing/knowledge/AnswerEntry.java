package th.sala.ticketing.knowledge;

import java.util.List;

/**
 * What is entered of an answer.
 *
 * @param questionTh at most 200 characters; required for a new one
 * @param answerTh at most 1,000 characters; required for a new one
 * @param questionEn an empty text takes the English away, of question and answer alike
 * @param keywords at most 20, of at most 50 characters each
 * @param place 1 is offered first; the others make room
 * @param active whether it is offered
 * @param purpose key of the purpose on which it is said; required for a new one
 */
public record AnswerEntry(
        String questionTh,
        String answerTh,
        String questionEn,
        String answerEn,
        List<String> keywords,
        Integer place,
        Boolean active,
        String purpose) {}
