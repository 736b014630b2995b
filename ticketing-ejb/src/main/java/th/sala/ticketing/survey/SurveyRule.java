package th.sala.ticketing.survey;

/**
 * Whom a team asks how it went.
 *
 * @param csat whether customers are asked how satisfied they are after their ticket is done
 * @param nps whether they are asked, at most once in 90 days and instead, if they would recommend us
 * @param delayMinutes between done and the question; 0 to 10080
 * @param threshold satisfaction up to this opens a ticket for putting it right; 0 to 10, 0 for never
 * @param pauseDays for how long a person who was asked is not asked again; 0 to 365
 */
public record SurveyRule(
        String team, Boolean csat, Boolean nps, Integer delayMinutes, Integer threshold, Integer pauseDays) {}
