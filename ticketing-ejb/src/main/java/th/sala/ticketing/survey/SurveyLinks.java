package th.sala.ticketing.survey;

import java.util.Optional;
import th.sala.ticketing.outcome.Outcome;

/** The link by which a customer says how it went. It names nobody; each method is one transaction. */
public interface SurveyLinks {

    /** What the link asks; empty when it is none of ours. Looking answers nothing. */
    Optional<Asked> look(String token);

    /**
     * Keeps the answer, and opens a ticket for putting it right where it is a low one. {@code NOT_FOUND} when the link is
     * none of ours, {@code CONFLICT} with {@code survey-over} once it was answered or after 14 days, {@code INVALID} with
     * {@code invalid-score} for a score that does not answer it.
     *
     * @param comment in the customer's own words; null for none
     */
    Outcome<Scored> answer(String token, Integer score, String comment);

    /**
     * @param open whether it can be answered still
     * @param answered whether it was
     */
    record Asked(SurveyKind kind, boolean open, boolean answered) {}

    /** @param kind {@code csat} or {@code nps} */
    record Scored(String kind, int score) {}
}
