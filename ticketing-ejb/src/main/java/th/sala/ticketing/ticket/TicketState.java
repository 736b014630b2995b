package th.sala.ticketing.ticket;

import java.util.Locale;

/** The five states that agents, customers and figures share. */
public enum TicketState {
    NOT_STARTED,
    IN_PROGRESS,
    WAITING,
    DONE,
    CANCELLED;

    /** The contract's spelling, for example {@code in-progress}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when no state has this code */
    public static TicketState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean open() {
        return this != DONE && this != CANCELLED;
    }
}
