package th.sala.ticketing.sla;

import java.time.Instant;

/** How much service time passed. */
public interface WorkingTime {

    /** Seconds in which this version of the calendar was open between the two. */
    long seconds(String calendar, int version, Instant from, Instant to);
}
