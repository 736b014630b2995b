package th.sala.ticketing.report;

import java.time.LocalDate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * How good the service was, for the teams that the caller leads. A ticket belongs to the day of its first contact in
 * Asia/Bangkok; {@code from} and {@code to} are both included. Refused as {@code FORBIDDEN} for anybody but a
 * supervisor or when the gate refuses, as {@code INVALID} when {@code to} is before {@code from}.
 */
public interface ServiceReports {

    /** From first contact to the first answer by a person that the channel accepted. */
    Outcome<ServiceReport> firstResponse(Caller caller, LocalDate from, LocalDate to, Grouping by);

    /** From first contact to done, without the time that the policy takes out. */
    Outcome<ServiceReport> resolution(Caller caller, LocalDate from, LocalDate to, Grouping by);
}
