package th.sala.ticketing.bulk;

import org.jdbi.v3.core.mapper.Nested;
import th.sala.ticketing.ticket.StoodBefore;

/**
 * A ticket to which it was done.
 *
 * @param place in the order given
 * @param version that it had then
 */
public record DoneTicket(
        int place, long number, int version, @Nested StoodBefore before) {}
