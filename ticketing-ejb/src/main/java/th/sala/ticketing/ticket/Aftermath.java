package th.sala.ticketing.ticket;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.sla.ChangedMatter;
import th.sala.ticketing.sla.Matter;
import th.sala.ticketing.sla.PinnedPolicy;
import th.sala.ticketing.sla.TicketClocks;

/** What follows from a change of a ticket, in the same transaction: its history, its clocks, the word to open consoles. */
class Aftermath {
    /** By what a policy is chosen; a ticket that is open again looks once more. */
    private static final Set<String> DECISIVE = Set.of("kind", "priority", "team", "state");

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
        tell(ticket, before, at);
    }

    /** Whose state turned then by what never was. */
    void undone(Ticket ticket, Standing before, Instant turn, Instant at) {
        clocks.neverWas(ticket.id(), turn);
        if (ticket.state() == TicketState.WAITING) {
            clocks.waiting(ticket.id(), ticket.stands().waitingFor(), turn);
        } else {
            clocks.resumed(ticket.id(), turn);
        }
        tell(ticket, before, at);
    }

    private void tell(Ticket ticket, Standing before, Instant at) {
        List<TicketChange> told = ticket.takeChanges();
        changes.add(ticket.id(), told);
        if (ticket.state().open() && (!before.state().open() || !before.matter().equals(ticket.matter()))) {
            followPolicy(ticket, told, at);
        }
        feed.append("ticket-changed", ticket.id(), ticket.number(), ticket.team());
        if (!before.matter().team().equals(ticket.team())) {
            feed.append(
                    "ticket-left", ticket.id(), ticket.number(), before.matter().team());
        }
    }

    /** Another policy may apply to what the ticket is now; the history tells by whose deed. */
    private void followPolicy(Ticket ticket, List<TicketChange> told, Instant at) {
        List<TicketChange> causes = told.stream()
                .filter(change -> DECISIVE.contains(change.field()))
                .toList();
        String by = causes.stream().map(TicketChange::actor).findFirst().orElse(Deed.SYSTEM);
        String why = causes.stream().map(TicketChange::field).distinct().collect(Collectors.joining(","));
        clocks.follow(
                        ticket.id(),
                        new ChangedMatter(ticket.matter(), ticket.stands().waitingFor(), at, by, why))
                .ifPresent(change -> changes.add(
                        ticket.id(),
                        List.of(new TicketChange(at, by, "slaPolicy", named(change.from()), named(change.to()), why))));
    }

    private static String named(PinnedPolicy policy) {
        return policy.policy() + " " + policy.version();
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
    record Standing(TicketState state, Matter matter) {
        static Standing of(Ticket ticket) {
            return new Standing(ticket.state(), ticket.matter());
        }
    }
}
