package th.sala.ticketing.report;

import java.time.LocalDate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Why customers wrote. Days and refusals are those of {@link Reports}, but a ticket belongs to the day it was closed. */
public interface ReasonReports {

    /** By the names that the reasons had when the tickets were closed; what was spam or a duplicate is left out. */
    Outcome<ReasonReport> reasons(Caller caller, LocalDate from, LocalDate to);
}
