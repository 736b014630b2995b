package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.TellingWords;
import th.sala.ticketing.sla.ClockView;

/**
 * A ticket as its staff sees it, without message texts but, for agents, the beginning of the last one.
 *
 * @param subject contact points and national ids in it masked: it may be how the customer's words begin; null when the
 *     customer's data is restricted (PDPA section 34)
 * @param stage {@code before}, {@code during} or {@code after} the transaction, by its service element; null without one
 * @param serviceElement code of a {@link ServiceElement}; null until somebody chose one
 * @param channel where it began; {@code channels} is every channel used since
 * @param assignee user name; null when the team's queue owns it
 * @param activeAt newest activity: lists are ordered by it
 * @param waitingFor {@code customer}, {@code supplier} or {@code colleague}; null unless the ticket waits
 * @param snooze out of its owner's list, or back in it; null for others and once it was answered
 * @param reason contact reason, a code; null until somebody chose one
 * @param firstSolution how it was first solved; null unless it was opened again since
 * @param nextResponse the last time an answer was waited for again; null before that, and where the policy has no such target
 * @param follows number of the closed ticket that this one continues; null when there is none
 * @param mergedInto number of the ticket of the same person in which this one goes on; null when it is on its own
 * @param complaint number of the customer's complaint that this one was late; null without one
 * @param complaintOf number of the late ticket that this one complains about; null for others
 * @param splitFrom number of the ticket whose messages this one was made of; null when it was opened by itself
 * @param lastMessageId newest message that is neither note nor acknowledgement
 * @param latest for agents: what was said last, in one line; null before anything was, and while it may not be shown
 * @param unread for agents: its customer wrote last, and the caller has not read that; false for closed tickets
 * @param restricted the customer's data is kept but not used
 * @param replyBlocked a message came while the gate could not decide: nothing leaves until it can
 * @param version what {@code If-Match} compares
 */
public record TicketView(
        long number,
        String subject,
        String kind,
        String state,
        String priority,
        String stage,
        String serviceElement,
        String channel,
        List<String> channels,
        Customer customer,
        String team,
        String assignee,
        String assignmentReason,
        Instant createdAt,
        Instant activeAt,
        Instant closedAt,
        Instant waitingUntil,
        String waitingFor,
        Snooze snooze,
        String outcome,
        String reason,
        int reopenCount,
        FirstSolution firstSolution,
        List<String> tags,
        ClockView firstResponse,
        ClockView nextResponse,
        ClockView resolution,
        Policy slaPolicy,
        UUID lastMessageId,
        Latest latest,
        boolean unread,
        Long follows,
        Long mergedInto,
        Long complaint,
        Long complaintOf,
        Long splitFrom,
        boolean restricted,
        boolean replyBlocked,
        int version) {
    public TicketView {
        subject = TellingWords.masked(subject);
        channels = List.copyOf(channels);
        tags = List.copyOf(tags);
    }

    /**
     * @param id the survivor's, for a customer of several identities
     * @param displayName masked
     */
    public record Customer(UUID id, String displayName) {}

    /**
     * The solution that did not last.
     *
     * @param by user name
     * @param message the answer that stood last when it was solved; null when there was none
     */
    public record FirstSolution(Instant at, String by, String outcome, UUID message) {}

    /**
     * @param until when it comes back by itself
     * @param wokenAt since when it is back; null while it is out of the list
     * @param wokenBy {@code time} or {@code customer}; null while it is out of the list
     * @param dueBefore a target is due before it comes back, since the clocks run on; null when none is
     */
    public record Snooze(Instant until, Instant wokenAt, String wokenBy, Instant dueBefore) {}

    /**
     * @param direction {@code inbound} or {@code outbound}
     * @param text its beginning in one line; contact points and national ids in it masked
     */
    public record Latest(String direction, Instant at, String text) {}

    /** The policy version pinned when the ticket was opened. */
    public record Policy(String name, int version) {}
}
