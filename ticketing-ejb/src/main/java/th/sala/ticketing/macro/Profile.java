package th.sala.ticketing.macro;

/**
 * How an agent is called in saved texts, and how they end a sentence.
 *
 * @param nickname at most 50 characters; null for the first name
 * @param particle {@code khrap}, {@code kha} or {@code none}; never guessed
 */
public record Profile(String nickname, String particle) {}
