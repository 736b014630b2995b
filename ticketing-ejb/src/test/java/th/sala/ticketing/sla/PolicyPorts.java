package th.sala.ticketing.sla;

import th.sala.ticketing.processing.Hub;

/** Policies and calendars of a hub, wired as the container does. */
public final class PolicyPorts {
    public final PolicyDesk policies;
    public final CalendarDesk calendars;

    public PolicyPorts(Hub hub) {
        policies = new KeepingPolicies(
                new PolicyTable(hub.desk.jdbi),
                Clocks.trying(hub.desk.jdbi, hub.desk.clock),
                hub.consent.trail(),
                hub.desk.clock);
        calendars = new KeepingCalendars(new CalendarTable(hub.desk.jdbi), hub.consent.trail(), hub.desk.clock);
    }
}
