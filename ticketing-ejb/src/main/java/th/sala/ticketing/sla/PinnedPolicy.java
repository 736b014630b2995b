package th.sala.ticketing.sla;

/** The policy and calendar versions that a ticket is under; no edit of either changes them. */
public record PinnedPolicy(String policy, int version, String calendar, int calendarVersion) {

    /** A calendar that it shares with another one counts in the version of that one. */
    PinnedPolicy inHoursOf(PinnedPolicy other) {
        return calendar.equals(other.calendar)
                ? new PinnedPolicy(policy, version, calendar, other.calendarVersion)
                : this;
    }
}
