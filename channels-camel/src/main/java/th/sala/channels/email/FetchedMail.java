package th.sala.channels.email;

/**
 * A mail as the server holds it.
 *
 * @param raw its bytes; empty when the server lists the mail but does not give it
 */
public record FetchedMail(long uid, byte[] raw) {}
