package th.sala.ticketing.holidayfile;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

/** A file that is none, with the line at which that shows. */
final class Unreadable {
    private Unreadable() {}

    static <T> Outcome<T> at(long line, String sentence) {
        return file("line " + line + ": " + sentence);
    }

    static <T> Outcome<T> file(String fault) {
        return Outcome.refused(new Refusal(
                Refusal.Kind.INVALID,
                "unreadable-file",
                "Nothing was read. It takes a CSV or iCalendar file of days.",
                List.of(fault)));
    }
}
