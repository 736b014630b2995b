package th.sala.ticketing.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.TellingWords;

/**
 * A call as its team sees it.
 *
 * @param ticket number of its ticket; null while nobody has filed it
 * @param customer id of the customer; null when the line leads to nobody, or to several and nobody has chosen
 * @param customerName masked; null without a customer, and of one whose record is restricted
 * @param restricted the line leads to a record that is kept and not used (section 34): of it nothing else is told, and what
 *     is filed becomes a matter beside it
 * @param officer user name of who can be asked about a restricted record; null for any privacy officer, and for others
 * @param candidates whom the number may lead to, to be asked; empty when that is clear
 * @param openTickets open tickets of the customer on all channels that a team of the caller owns, while the call is not
 *     filed; newest activity first
 * @param number masked; null when it is withheld
 * @param outcome null while the call is running
 * @param recording {@code none}, {@code announced} or {@code off}
 */
public record CallView(
        UUID id,
        Long ticket,
        UUID customer,
        String customerName,
        boolean restricted,
        String officer,
        List<Candidate> candidates,
        List<OpenTicket> openTickets,
        String direction,
        String number,
        String queue,
        String team,
        String agent,
        Instant startedAt,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        Instant abandonedAt,
        int heldSeconds,
        int wrapUpSeconds,
        String outcome,
        int transfers,
        String recordingRef,
        String recording,
        String script,
        String note,
        String source,
        Instant loggedAt,
        String loggedBy) {
    public CallView {
        candidates = List.copyOf(candidates);
        openTickets = List.copyOf(openTickets);
    }

    /**
     * Somebody whom the number may lead to.
     *
     * @param displayName masked; null of a restricted record
     * @param restricted their record is kept and not used: nothing else is told
     */
    public record Candidate(UUID id, String displayName, boolean restricted, List<OpenTicket> openTickets) {
        public Candidate {
            openTickets = List.copyOf(openTickets);
        }
    }

    /** @param subject masked as everywhere; null while the customer's data is kept but not used */
    public record OpenTicket(long number, String subject, String state, String channel, Instant activeAt) {
        public OpenTicket {
            subject = TellingWords.masked(subject);
        }
    }
}
