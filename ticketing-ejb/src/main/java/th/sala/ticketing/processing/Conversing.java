package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.ticket.Continuation;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** Steps 6 and 7: the ticket that a message continues, or opens. */
@Singleton
class Conversing {
    private final Threads threads;
    private final TicketRegister tickets;
    private final Messages messages;
    private final Accounts accounts;

    @Inject
    Conversing(Threads threads, TicketRegister tickets, Messages messages, Accounts accounts) {
        this.threads = threads;
        this.tickets = tickets;
        this.messages = messages;
        this.accounts = accounts;
    }

    /** The ticket that the message may join. Nobody else writes into it, or into one that follows it, until the transaction ends. */
    Optional<UUID> joined(InboundMessage message) {
        Optional<UUID> joined = threads.ticketOf(message);
        joined.ifPresent(this::hold);
        return joined;
    }

    private void hold(UUID ticket) {
        messages.hold(ticket);
        tickets.followUp(ticket).ifPresent(this::hold);
    }

    /**
     * @param joined the held ticket; empty when the message must open one
     * @param at when the message arrived: a new ticket's clocks start then
     */
    Place place(InboundMessage message, Optional<UUID> joined, SubjectId customer, UUID id, Instant at) {
        return joined.flatMap(ticket -> continued(ticket, message, id, at))
                .map(ticket -> new Place(tickets.head(ticket).orElseThrow(), false))
                .orElseGet(() -> new Place(tickets.open(ticket(message, customer, joined.orElse(null), at)), true));
    }

    /**
     * The ticket that goes on: this one, or one that follows it. What a machine wrote, such as an absence notice, stands in
     * its ticket and moves nothing, however long it is closed.
     */
    private Optional<UUID> continued(UUID ticket, InboundMessage message, UUID id, Instant at) {
        if (message.automatic()) {
            tickets.lastMessage(ticket, id, at);
            return Optional.of(ticket);
        }
        return tickets.customerWrote(ticket, id, at) == Continuation.TOO_LATE
                ? tickets.followUp(ticket).flatMap(next -> continued(next, message, id, at))
                : Optional.of(ticket);
    }

    private NewTicket ticket(InboundMessage message, SubjectId customer, UUID follows, Instant at) {
        return new NewTicket(
                TicketSubject.of(message),
                "request",
                "normal",
                message.channel(),
                message.account(),
                accounts.team(message.channel(), message.account()),
                customer,
                message.language(),
                follows,
                at,
                "system");
    }

    /** @param opened whether the message opened the ticket */
    record Place(TicketHead ticket, boolean opened) {}
}
