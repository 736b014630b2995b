package th.sala.ticketing.conversation;

import java.util.UUID;

/** The unguessable marks by which an answer finds its ticket (M5). Only their hash is kept. */
public interface ThreadTokens {

    /** A new token of at least 128 random bits, as 26 lower-case characters (RFC 4648 base 32). */
    String fresh();

    /** The stored message of this ticket leaves with this token. */
    void issue(String token, UUID ticket, UUID message);
}
