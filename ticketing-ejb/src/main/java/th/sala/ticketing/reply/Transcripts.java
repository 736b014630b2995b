package th.sala.ticketing.reply;

import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.ticket.TicketHead;

/** Sends people what was said with them. Joins the caller's transaction. */
public interface Transcripts {

    /**
     * Queues a conversation for an e-mail address, from the team that owns the ticket. {@code INVALID} with
     * {@code unusable-address}; {@code CONFLICT} with {@code too-many-requests} when the address had five automatic mails within a
     * day; the gate's refusal; {@code INVALID} with {@code channel-unavailable} when the team has no mailbox.
     */
    Outcome<Boolean> send(TicketHead ticket, SubjectId person, String email, String conversation);
}
