package th.sala.ticketing.reply;

import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.DeliveryReport;

/** Takes in what mail systems report about mails of ours. Joins the caller's transaction. */
public interface Bounces {

    /**
     * Finds our mail by the unguessable token in its Message-ID and by nothing else. A failure makes its delivery
     * {@code failed}, the notice that it carried counts as not served, and the ticket's history says so. Any other report,
     * and a second one about the same mail, changes nothing.
     *
     * @return empty when the report is about no mail of ours
     */
    Optional<Returned> take(DeliveryReport report);

    /** Our mail that a report is about. */
    record Returned(UUID ticket, UUID message) {}
}
