package th.sala.ticketing.task;

import java.util.function.Consumer;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.ticket.TicketRegister;

/** Who observes the clocks for the tasks, for tests of other packages. */
public final class EscalationPorts {
    private EscalationPorts() {}

    public static Consumer<ClockAlarm> on(TicketRegister tickets, Tasks tasks) {
        return new EscalationTasks(tickets, tasks)::rang;
    }
}
