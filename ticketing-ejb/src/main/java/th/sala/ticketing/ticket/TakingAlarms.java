package th.sala.ticketing.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import th.sala.ticketing.sla.ClockAlarm;

/** Hears the clocks for the tickets. */
@ApplicationScoped
class TakingAlarms {
    @Inject
    private TicketRegister tickets;

    void rang(@Observes ClockAlarm alarm) {
        tickets.clockRang(alarm);
    }
}
