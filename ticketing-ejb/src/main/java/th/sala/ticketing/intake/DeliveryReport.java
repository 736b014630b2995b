package th.sala.ticketing.intake;

import java.util.List;
import java.util.Optional;

/**
 * What a mail system reports about a mail that left us (RFC 3464).
 *
 * @param originalMessageId the Message-ID of that mail with angle brackets, from the part of it that came back; null when
 *     it cannot be told
 * @param recipients a line for each recipient that the report speaks of
 */
public record DeliveryReport(String originalMessageId, List<Recipient> recipients) {
    public DeliveryReport {
        recipients = List.copyOf(recipients);
    }

    /** The first recipient who did not get it. */
    public Optional<Recipient> failure() {
        return recipients.stream().filter(Recipient::failed).findFirst();
    }

    /**
     * What became of it for one recipient.
     *
     * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}
     * @param status such as {@code 5.1.1} (RFC 3463); null when there is none
     * @param diagnostic the other server's own words, which often repeat the address; null when there are none
     */
    public record Recipient(String action, String status, String diagnostic) {

        boolean failed() {
            return action.equals("failed");
        }
    }
}
