package th.sala.ticketing.ticket;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.quality.QualityRule;

/** The second look at work before it is done (TK-9). Each method is one transaction. */
public interface CheckDesk {

    Outcome<CheckView> of(Caller caller, long number);

    /**
     * Somebody else is asked to look. {@code CONFLICT} with {@code check-asked} when that was done already, with {@code
     * transition-refused} when the ticket is closed.
     */
    Outcome<CheckView> ask(Caller caller, long number);

    /**
     * What came of the look. {@code CONFLICT} with {@code own-check} for who asked or holds the ticket, with {@code
     * check-not-asked} when nobody asked.
     *
     * @param approved false sends it back
     */
    Outcome<CheckView> decide(Caller caller, long number, boolean approved);

    /** Which work takes a second look, of the teams that have such a rule. */
    List<QualityRule> rules();

    /** Settles it for a team; {@code INVALID} for a team or kind that there is not. Audited. */
    Outcome<QualityRule> settle(Caller caller, String team, List<String> kinds);
}
