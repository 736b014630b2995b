package th.sala.ticketing.holidayfile;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of a file, as far as it could be read.
 *
 * @param line where it begins in the file, from 1
 * @param day null when it cannot be read
 * @param nameTh null when the file and the hub know none; cut when it is too long
 * @param nameEn null when the file and the hub know none; cut when it is too long
 * @param kinds a proposal: what the file says, else the kinds under which the hub keeps a day of this name, else what the
 *     words say; empty when nothing tells
 * @param fault {@code no-day}, {@code no-name}, {@code name-too-long}, {@code repeats}, {@code too-many-days}, {@code
 *     out-of-range}; null when the day can be added
 */
public record ReadDay(long line, LocalDate day, String nameTh, String nameEn, List<String> kinds, String fault) {
    public ReadDay {
        kinds = List.copyOf(kinds);
    }
}
