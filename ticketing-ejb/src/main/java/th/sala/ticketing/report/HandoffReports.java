package th.sala.ticketing.report;

import java.time.LocalDate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** How completely tickets are handed over (seed TK-7). Days and refusals are those of {@link ServiceReports}, by the day of the hand-off. */
public interface HandoffReports {

    Outcome<HandoffReport> handoffs(Caller caller, LocalDate from, LocalDate to);
}
