package th.sala.web.setup;

/**
 * A step of setting the hub up.
 *
 * @param step {@code notice}, {@code team}, {@code channel}, {@code hours}, {@code message}, {@code answer}, {@code
 *     line-channel}, {@code line-message} or {@code line-answer}
 * @param done by what the hub finds
 * @param needed whether a first ticket is not answered without it
 */
public record SetupStep(String step, boolean done, boolean needed) {}
