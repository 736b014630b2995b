package th.sala.ticketing.sla;

import java.util.UUID;

/** What policies promise customers besides their clocks. */
public interface CustomerPromises {

    /** Whether the customer hears of it when this clock of the ticket is breached, by the policy that the clock counts by. */
    boolean tells(UUID ticket, String clock);
}
