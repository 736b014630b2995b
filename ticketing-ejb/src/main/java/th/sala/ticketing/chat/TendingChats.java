package th.sala.ticketing.chat;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class TendingChats implements ChatDesk {
    private final TicketRegister tickets;
    private final Presences presences;
    private final FeedWriter feed;
    private final Clock clock;

    /** For the container's proxy. */
    public TendingChats() {
        this(null, null, null, null);
    }

    @Inject
    public TendingChats(TicketRegister tickets, Presences presences, FeedWriter feed, Clock clock) {
        this.tickets = tickets;
        this.presences = presences;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Outcome<Boolean> typing(Caller caller, long number) {
        return tickets.visible(caller, number).then(this::typing);
    }

    @Override
    public Outcome<GuestPresence> guest(Caller caller, long number) {
        return tickets.visible(caller, number).then(ticket -> Outcome.done(presence(ticket)));
    }

    @Override
    public void atDesk(Collection<String> users) {
        presences.desks(users);
    }

    private Outcome<Boolean> typing(TicketHead ticket) {
        feed.append("agent-typing", ticket.id(), ticket.number(), ticket.team());
        return Outcome.done(true);
    }

    private GuestPresence presence(TicketHead ticket) {
        Optional<Instant> until = presences.guestOf(ticket.id());
        boolean online = until.filter(end -> end.isAfter(clock.instant())).isPresent();
        return new GuestPresence(online, online ? null : until.orElse(null));
    }
}
