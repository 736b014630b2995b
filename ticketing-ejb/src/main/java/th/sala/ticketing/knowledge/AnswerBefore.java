package th.sala.ticketing.knowledge;

/**
 * A short answer that somebody read before writing, in the words in which it stood then.
 *
 * @param language of question and answer, {@code th} or {@code en}
 * @param helped whether they said that it helped
 */
public record AnswerBefore(String language, String question, String answer, boolean helped) {}
