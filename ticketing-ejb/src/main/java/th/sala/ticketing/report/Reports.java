package th.sala.ticketing.report;

import java.time.LocalDate;
import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Figures for the teams that the caller leads, counted from facts that name no customer: neither an erasure nor a later
 * change of a ticket or a policy changes a past report.
 */
public interface Reports {

    /** All there are. */
    List<ReportSheet> all();

    /**
     * One of them. {@code FORBIDDEN} for anybody but a supervisor or when the gate refuses, {@code NOT_FOUND} when there is
     * none of this name, {@code INVALID} when days are reversed or it is not told by what was asked.
     */
    Outcome<Report> read(Caller caller, Question question);

    /**
     * What is asked.
     *
     * @param from first day, Asia/Bangkok
     * @param to last day, included
     * @param by code of what the rows stand for; null for the report's usual one
     * @param seconds within which a call is answered in time; null for 20
     * @param compared with as many days right before
     */
    record Question(String name, LocalDate from, LocalDate to, String by, Integer seconds, boolean compared) {
        public Question(String name, LocalDate from, LocalDate to, String by) {
            this(name, from, to, by, null, false);
        }
    }
}
