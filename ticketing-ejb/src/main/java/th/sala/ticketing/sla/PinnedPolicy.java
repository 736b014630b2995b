package th.sala.ticketing.sla;

/** The policy and calendar versions that a ticket keeps from its opening to its end. */
public record PinnedPolicy(String policy, int version, String calendar, int calendarVersion) {}
