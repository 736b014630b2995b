package th.sala.ticketing.holidayfile;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;

/** Files of announced days, as an authority or a calendar program gives them out. Nothing of them is kept. */
public interface HolidayFiles {

    /**
     * Reads iCalendar (RFC 5545), or CSV whose first line names the columns: a day and a name, by choice one for each
     * language, and a kind. UTF-8, else windows-874; years of the common or of the Buddhist era.
     *
     * @return the days in their order; refused as {@code INVALID} with {@code unreadable-file} when it is no such file, with
     *     the line where it stops being one
     */
    Outcome<List<ReadDay>> read(byte[] file);
}
