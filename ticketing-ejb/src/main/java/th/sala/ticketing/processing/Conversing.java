package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
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
    private final Accounts accounts;

    @Inject
    Conversing(Threads threads, TicketRegister tickets, Accounts accounts) {
        this.threads = threads;
        this.tickets = tickets;
        this.accounts = accounts;
    }

    /** @param at when the message arrived: a new ticket's clocks start then */
    Place place(InboundMessage message, SubjectId customer, UUID id, Instant at) {
        Optional<UUID> joined = threads.ticketOf(message);
        boolean continued = joined.isPresent() && tickets.customerWrote(joined.get(), id, at) != Continuation.TOO_LATE;
        return continued
                ? new Place(tickets.head(joined.get()).orElseThrow(), false)
                : new Place(tickets.open(ticket(message, customer, joined.orElse(null), at)), true);
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
