package th.sala.ticketing.reply;

/** Something waits to be sent on a channel; observed after the commit, to send it at once. */
public record OutboxFilled(String channel) {}
