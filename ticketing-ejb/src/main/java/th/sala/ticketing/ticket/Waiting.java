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

    /** Begins, or is prolonged; what differs from before is told. */
    static Waiting begun(Waiting before, String whom, Instant until, Deed deed, Journal journal) {
        Waiting waiting = new Waiting();
        journal.note(
                "waitingUntil",
                before == null ? null : Objects.toString(before.until, null),
                Objects.toString(until, null),
                deed);
        waiting.whom = journal.changed("waitingFor", before == null ? null : before.whom, whom, deed);
        waiting.until = until;
        return waiting;
    }

    String whom() {
        return whom;
    }
}
