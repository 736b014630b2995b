package th.sala.ticketing.repeat;

/**
 * How a deed was answered, without what was shown: whoever asks again is shown the resource as they may see it then.
 *
 * @param resource path of what was made or changed, relative to the API; null when nothing was shown
 */
public record KeptAnswer(int status, String resource) {}
