package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A customer beside a ticket.
 *
 * @param displayName in the clear only for the agent who holds the open ticket, else masked
 * @param restricted the person's data is kept but not used; everything is masked then
 * @param openTickets numbers of the open tickets that a team of the caller owns, newest activity first
 * @param mergedInto null: customers cannot be merged yet
 * @param noticeServed the newest privacy notice this person was told about; null when none was
 */
public record CustomerView(
        UUID id,
        String displayName,
        boolean restricted,
        List<Identity> identities,
        List<Long> openTickets,
        UUID mergedInto,
        NoticeServed noticeServed) {
    public CustomerView {
        identities = List.copyOf(identities);
        openTickets = List.copyOf(openTickets);
    }

    /**
     * Something that identifies the person.
     *
     * @param field {@code name}, {@code email}, … as in the contract
     * @param channel the channel it is a contact point of; null for others
     * @param value in the clear; null unless the caller holds the open ticket and this is its contact point
     */
    public record Identity(String field, String channel, String masked, String value, boolean verified) {}

    /**
     * @param notice key of the notice
     * @param state name of the ledger's newest event about it, such as {@code NoticeServed}
     */
    public record NoticeServed(String notice, int version, Instant at, String state) {}
}
