package th.sala.ticketing.knowledge;

/**
 * A purpose on which an answer may be said.
 *
 * @param key of the purpose
 */
public record AnswerPurpose(String key, String titleTh, String titleEn) {}
