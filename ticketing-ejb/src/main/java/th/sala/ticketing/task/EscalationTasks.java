package th.sala.ticketing.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.sla.EscalationStep;
import th.sala.ticketing.ticket.TicketRegister;

/** A breach that goes on and is to be told to supervisors is a task of the team until somebody has looked. */
@ApplicationScoped
class EscalationTasks {
    @Inject
    private TicketRegister tickets;

    @Inject
    private Tasks tasks;

    /** For the container's proxy. */
    EscalationTasks() {}

    EscalationTasks(TicketRegister tickets, Tasks tasks) {
        this.tickets = tickets;
        this.tasks = tasks;
    }

    void rang(@Observes ClockAlarm alarm) {
        if (alarm.step() != EscalationStep.TELL_SUPERVISORS) {
            return;
        }
        tickets.head(alarm.ticket())
                .filter(ticket -> ticket.state().open())
                .ifPresent(ticket -> tasks.open(new NewTask(
                        ticket.id(),
                        TaskKind.CHECK,
                        ticket.channel(),
                        "",
                        alarm.at(),
                        "system",
                        "sla-escalation",
                        null)));
    }
}
