package th.sala.ticketing.survey;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Whom teams ask how it went. */
public interface SurveyRules {

    /** Of every team; one that was never set asks nobody. */
    List<SurveyRule> read();

    /**
     * From now on; what was done before is asked about no more. Audited.
     *
     * @return {@code INVALID} with {@code unusable-survey} and a line for each fault, {@code NOT_FOUND} with
     *     {@code unknown-team}
     */
    Outcome<SurveyRule> write(Caller caller, SurveyRule wanted);
}
