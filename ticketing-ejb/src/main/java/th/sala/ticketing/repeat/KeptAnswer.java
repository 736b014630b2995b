package th.sala.ticketing.repeat;

/**
 * How a deed was answered.
 *
 * @param location path of what was made; null when nothing was
 * @param body JSON; null for none
 */
public record KeptAnswer(int status, String location, String body) {}
