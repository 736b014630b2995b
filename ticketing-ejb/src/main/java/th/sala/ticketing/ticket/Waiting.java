package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** For whom a ticket waits, and until when. */
@Embeddable
class Waiting {
    @Column(name = "waiting_for")
    private String whom;

    @Column(name = "waiting_until")
    private Instant until;

    protected Waiting() {}

    /** It waits for nobody any more. What was read from an empty row is null and stays it: nothing is written then. */
    static Waiting over(Waiting before) {
        return before == null ? null : new Waiting();
    }

    /** Begins, or is prolonged; what differs from before is told. */
    static Waiting begun(Waiting before, String whom, Instant until, Deed deed, Journal journal) {
        journal.note(
                "waitingUntil",
                before == null ? null : Objects.toString(before.until, null),
                Objects.toString(until, null),
                deed);
        return of(journal.changed("waitingFor", before == null ? null : before.whom, whom, deed), until);
    }

    static Waiting of(String whom, Instant until) {
        Waiting waiting = new Waiting();
        waiting.whom = whom;
        waiting.until = until;
        return waiting;
    }

    String whom() {
        return whom;
    }

    Instant until() {
        return until;
    }
}
