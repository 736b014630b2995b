package th.sala.ticketing.sla;

import java.time.Duration;
import java.time.Instant;

/** When people answer. */
public interface ServiceTimes {

    /**
     * Whether somebody answers at this moment, by the newest version of a calendar.
     *
     * @param calendar name of the calendar; null, or of none that there is, for the one that the team's policy counts by
     */
    boolean open(String calendar, String team, Instant at);

    /** The moment after which the team works so long until {@code at}. */
    Instant before(String team, Instant at, Duration work);

    /** The team's first working second after {@code at}. */
    Instant firstAfter(String team, Instant at);
}
