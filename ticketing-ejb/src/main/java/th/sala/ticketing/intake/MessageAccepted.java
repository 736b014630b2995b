package th.sala.ticketing.intake;

/** A message was accepted; observed after the commit, to deliver it at once. */
public record MessageAccepted(String channel) {}
