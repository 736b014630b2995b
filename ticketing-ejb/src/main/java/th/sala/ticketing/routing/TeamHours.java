package th.sala.ticketing.routing;

import java.time.Instant;
import java.util.Map;

/** When people are given work: within the calendar that their team names for it, at any time when it names none. */
public interface TeamHours {

    /** The teams that are closed at this moment, each with the name of its calendar. */
    Map<String, String> closed(Instant at);
}
