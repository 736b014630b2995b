package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How and when a ticket ended, and how often it was opened again. */
@Embeddable
class Ending {
    @Column(name = "closed_at")
    private Instant at;

    private String outcome;

    @Column(name = "closed_reason")
    private String reason;

    @Column(name = "closed_reason_team")
    private String reasonTeam;

    @Column(name = "closed_reason_version")
    private Integer reasonVersion;

    @Column(name = "reopen_count")
    private int reopened;

    Instant at() {
        return at;
    }

    boolean longerAgoThan(Duration window, Instant now) {
        return now.isAfter(at.plus(window));
    }

    void comes(Closing how, Deed deed, Journal journal) {
        outcome = journal.changed("outcome", outcome, how.outcome(), deed);
        at = deed.at();
        isFor(how);
    }

    /** The ticket is open again, and forgets its outcome. */
    void isForgotten(Deed deed, Journal journal) {
        reopened += Terms.NEVER_A_CASE.equals(outcome) ? 0 : 1;
        outcome = journal.changed("outcome", outcome, null, deed);
        at = null;
        isFor(Closing.without(null));
    }

    private void isFor(Closing how) {
        reason = how.reason();
        reasonTeam = how.team();
        reasonVersion = how.version();
    }

    /** It never was one: being open again is no reopening. */
    void countsForNothing(Runnable goingBack) {
        int times = reopened;
        goingBack.run();
        reopened = times;
    }
}
