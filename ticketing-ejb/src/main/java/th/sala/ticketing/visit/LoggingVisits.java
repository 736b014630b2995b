package th.sala.ticketing.visit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketState;

@Stateless
public class LoggingVisits implements VisitLog {
    private final TicketRegister tickets;
    private final TicketReading reading;
    private final VisitMessages messages;
    private final ConversationDesk conversations;
    private final FeedWriter feed;
    private final Clock clock;

    @Inject
    public LoggingVisits(
            TicketRegister tickets,
            TicketReading reading,
            VisitMessages messages,
            ConversationDesk conversations,
            FeedWriter feed,
            Clock clock) {
        this.tickets = tickets;
        this.reading = reading;
        this.messages = messages;
        this.conversations = conversations;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Outcome<MessageView> log(Caller caller, long number, NewVisit visit) {
        Optional<Refusal> unfit = VisitRules.unfit(visit, clock.instant());
        return unfit.isPresent()
                ? Outcome.refused(unfit.get())
                : tickets.writable(caller, number)
                        .then(ticket -> Outcome.done(keep(caller.user(), ticket, visit)))
                        .then(id -> conversations.message(caller, number, id));
    }

    private UUID keep(String user, TicketHead ticket, NewVisit visit) {
        UUID id = messages.add(user, ticket, visit);
        if (ticket.state().open() && !visit.at().isBefore(opened(ticket))) {
            answered(user, ticket, id, visit.at());
        } else {
            tickets.lastMessage(ticket.id(), id, clock.instant());
        }
        feed.append("message-added", ticket.id(), ticket.number(), ticket.team());
        return id;
    }

    /** Told late, it ends no wait: that may have begun after it. */
    private void answered(String user, TicketHead ticket, UUID id, Instant at) {
        if (ticket.state() == TicketState.WAITING) {
            tickets.lastMessage(ticket.id(), id, clock.instant());
        } else {
            tickets.answered(ticket.id(), id, user, clock.instant());
        }
        tickets.answerAccepted(ticket.id(), at, at);
    }

    private Instant opened(TicketHead ticket) {
        return reading.read(List.of(ticket.id())).get(0).createdAt();
    }
}
