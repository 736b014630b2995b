package th.sala.ticketing.processing;

import java.util.UUID;

/**
 * What an event changed.
 *
 * @param ticket null when no ticket
 * @param message null when no message
 */
record Effect(UUID ticket, UUID message) {
    static final Effect NOTHING = new Effect(null, null);

    boolean onMessage() {
        return message != null;
    }
}
