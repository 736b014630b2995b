package th.sala.ticketing.ticket;

import jakarta.inject.Inject;
import java.time.Instant;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.sla.PinnedPolicy;
import th.sala.ticketing.sla.TicketClocks;

/** What follows from a change of a ticket, in the same transaction: its history, its clocks, the word to open consoles. */
class Aftermath {
    private final TicketClocks clocks;
    private final ChangeLog changes;
    private final FeedWriter feed;

    @Inject
    Aftermath(TicketClocks clocks, ChangeLog changes, FeedWriter feed) {
        this.clocks = clocks;
        this.changes = changes;
        this.feed = feed;
    }

    void opened(Ticket ticket, PinnedPolicy policy, Instant at) {
        clocks.start(ticket.id(), policy, at);
        changes.add(ticket.id(), ticket.takeChanges());
        feed.append("ticket-opened", ticket.id(), ticket.number(), ticket.team());
    }

    void setAside(Ticket ticket) {
        changes.add(ticket.id(), ticket.takeChanges());
        feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team());
    }

    void changed(Ticket ticket, Standing before, Instant at) {
        turnClocks(ticket, before.state(), at);
        changes.add(ticket.id(), ticket.takeChanges());
        feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team());
        if (!before.team().equals(ticket.team())) {
            feed.append("ticket-left", ticket.id(), ticket.number(), before.team());
        }
    }

    void heard(Ticket ticket) {
        feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team());
    }

    void answered(TicketHead ticket, Instant writtenAt, Instant at) {
        clocks.answered(ticket.id(), writtenAt, at);
        feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team());
    }

    void rang(String kind, TicketHead ticket) {
        feed.append(kind, ticket.id(), ticket.number(), ticket.team());
    }

    private void turnClocks(Ticket ticket, TicketState before, Instant at) {
        TicketState now = ticket.state();
        if (!before.open() && now.open()) {
            clocks.reopened(ticket.id(), at);
            if (now == TicketState.WAITING) {
                clocks.waiting(ticket.id(), ticket.stands().waitingFor(), at);
            }
        } else if (now == TicketState.WAITING) {
            clocks.waiting(ticket.id(), ticket.stands().waitingFor(), at);
        } else if (before == TicketState.WAITING && now.open()) {
            clocks.resumed(ticket.id(), at);
        } else if (before.open() && now == TicketState.DONE) {
            clocks.done(ticket.id(), at);
        } else if (before.open() && now == TicketState.CANCELLED) {
            clocks.cancelled(ticket.id(), at);
        }
    }

    /** What a ticket was before it changed. */
    record Standing(TicketState state, String team) {
        static Standing of(Ticket ticket) {
            return new Standing(ticket.state(), ticket.team());
        }
    }
}
