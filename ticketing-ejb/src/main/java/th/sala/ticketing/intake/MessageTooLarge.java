package th.sala.ticketing.intake;

/**
 * A message was set aside because it is too large; fired in the transaction that did so.
 *
 * @param known who wrote it, and about what; its text and files are not in it
 */
public record MessageTooLarge(InboundMessage known) {}
