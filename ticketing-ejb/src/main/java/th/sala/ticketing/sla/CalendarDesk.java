package th.sala.ticketing.sla;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Calendars by which the clocks count, and the days with a name. Each method is one transaction; what is written is
 * audited. A version never changes: tickets that are open keep the one that they were opened under.
 */
public interface CalendarDesk {

    /** The newest version of each, by name. */
    List<CalendarSheet> calendars();

    /** Newest first; {@code NOT_FOUND} with {@code unknown-calendar}. */
    Outcome<List<CalendarSheet>> versions(String name);

    /**
     * Makes the next version of a calendar, or its first, with the holidays as they are known now.
     *
     * @param version that the caller saw: 0 for none by who adds a calendar, null for any
     * @return refused as {@code INVALID} with {@code unusable-calendar} and a line for each fault, as {@code STALE} with
     *     {@code newer-version}, or as {@code CONFLICT} with {@code already-there}
     */
    Outcome<CalendarSheet> write(Caller caller, CalendarEntry entry, Integer version);

    /** The same, whichever version was the newest. */
    default Outcome<CalendarSheet> write(Caller caller, CalendarEntry entry) {
        return write(caller, entry, null);
    }

    /** All of a year, in order. */
    List<Holiday> holidays(int year);

    /**
     * Adds days, and makes a new version of each calendar that their kinds close; days that are known are passed over.
     *
     * @param dryRun tells what would be added and made, and changes nothing
     * @return refused as {@code INVALID} with {@code unusable-holiday} and a line for each fault
     */
    Outcome<HolidayNews> add(Caller caller, List<Holiday> days, boolean dryRun);

    /**
     * A day was announced by mistake: it is no holiday of this kind any more, and each calendar that it closed has a new
     * version. {@code NOT_FOUND} with {@code unknown-holiday}.
     */
    Outcome<HolidayNews> remove(Caller caller, Holiday day);

    /**
     * What became of days that were told.
     *
     * @param days that were new, or are gone
     * @param known how many of them were known already
     * @param calendars names of those that have a new version
     */
    record HolidayNews(boolean dryRun, List<Holiday> days, int known, List<String> calendars) {}
}
