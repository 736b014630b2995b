package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.Threads;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
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
        return joined.isEmpty() || threads.ticketOf(message).equals(joined) ? joined : joined(message);
    }

    /** While it was waited for, the matter may have gone on elsewhere. */
    private void hold(UUID ticket) {
        List<UUID> line = line(ticket);
        line.forEach(messages::hold);
        if (!line(ticket).equals(line)) {
            hold(ticket);
        }
    }

    /** The ticket and where its matter went on, each once. */
    private List<UUID> line(UUID ticket) {
        Set<UUID> line = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(ticket);
        while (next.filter(line::add).isPresent()) {
            next = next.flatMap(tickets::followUp);
        }
        return List.copyOf(line);
    }

    /** @param joined the held ticket; empty when the message must open one, whose clocks start when it arrived */
    Place place(PendingMessage pending, Optional<UUID> joined, SubjectId customer, UUID id) {
        return joined.flatMap(ticket -> continued(line(ticket), pending, id)).orElseGet(() -> {
            NewTicket opened = ticket(pending, customer, joined.orElse(null), id);
            return new Place(tickets.open(opened), null);
        });
    }

    /** The first of them that goes on. */
    private Optional<Place> continued(List<UUID> line, PendingMessage pending, UUID id) {
        for (UUID ticket : line) {
            Continuation how = told(ticket, pending, id, pending.receivedAt());
            if (how != Continuation.TOO_LATE) {
                return Optional.of(new Place(tickets.head(ticket).orElseThrow(), how));
            }
        }
        return Optional.empty();
    }

    /** Where what nobody should be called to is kept: the ticket that it joins is not moved by it. */
    Place setAside(PendingMessage pending, Optional<UUID> joined, SubjectId customer, UUID id) {
        Optional<TicketHead> held = joined.flatMap(tickets::head);
        held.ifPresent(ticket -> tickets.lastMessage(ticket.id(), id, pending.receivedAt()));
        return held.map(ticket -> new Place(ticket, Continuation.CONTINUED)).orElseGet(() -> {
            NewTicket opened = ticket(pending, customer, null, id);
            return new Place(tickets.setAside(opened, "spam", "the sender is blocked"), null);
        });
    }

    /**
     * What a machine wrote, such as an absence notice, stands in its ticket and moves nothing, however long it is closed;
     * thanks open no closed ticket.
     */
    private Continuation told(UUID ticket, PendingMessage pending, UUID id, Instant at) {
        if (pending.message().automatic()) {
            tickets.lastMessage(ticket, id, at);
            return Continuation.CONTINUED;
        }
        return Thanks.only(pending) ? tickets.customerThanked(ticket, id, at) : tickets.customerWrote(ticket, id, at);
    }

    private NewTicket ticket(PendingMessage pending, SubjectId customer, UUID follows, UUID id) {
        InboundMessage message = pending.message();
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
                pending.receivedAt(),
                id,
                "system");
    }

    /** @param how what the message did to the ticket; null when it opened it */
    record Place(TicketHead ticket, Continuation how) {

        boolean opened() {
            return how == null;
        }

        boolean thanked() {
            return how == Continuation.THANKED;
        }
    }
}
