package th.sala.ticketing.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.sla.CustomerPromises;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * A customer is to be told that a promise was missed: once for each ticket, where the policy says so. The letter follows by
 * itself, so that nothing it may fail of takes the alarm back.
 */
@ApplicationScoped
public class BreachNotices {
    private static final String BREACH = "breach";

    @Inject
    private TicketRegister tickets;

    @Inject
    private CustomerPromises promises;

    @Inject
    private BreachTable told;

    @Inject
    private BreachLetters letters;

    /** For the container's proxy. */
    BreachNotices() {}

    BreachNotices(TicketRegister tickets, CustomerPromises promises, BreachTable told, BreachLetters letters) {
        this.tickets = tickets;
        this.promises = promises;
        this.told = told;
        this.letters = letters;
    }

    void rang(@Observes ClockAlarm alarm) {
        if (alarm.kind().equals(BREACH)
                && promises.tells(alarm.ticket(), alarm.clock())
                && !told.told(alarm.ticket())
                && tickets.head(alarm.ticket())
                        .filter(ticket -> ticket.state().open())
                        .isPresent()) {
            letters.want(alarm.ticket(), alarm.clock(), alarm.at());
        }
    }
}
