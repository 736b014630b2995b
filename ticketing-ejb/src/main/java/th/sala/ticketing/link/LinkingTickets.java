package th.sala.ticketing.link;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import th.sala.ticketing.link.LinkTable.Tied;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class LinkingTickets implements TicketLinks {
    private final LinkTable table;
    private final TicketRegister tickets;
    private final TicketReading reading;
    private final Clock clock;

    @Inject
    public LinkingTickets(LinkTable table, TicketRegister tickets, TicketReading reading, Clock clock) {
        this.table = table;
        this.tickets = tickets;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public Outcome<List<TicketLink>> of(Caller caller, long number) {
        return tickets.visible(caller, number).then(head -> Outcome.done(links(caller, head.id())));
    }

    @Override
    public Outcome<List<TicketLink>> link(Caller caller, long number, long other, String tie) {
        return Tie.of(tie)
                .map(Outcome::done)
                .orElseGet(LinkingTickets::unknownTie)
                .then(wanted -> both(caller, number, other).then(pair -> tied(caller, pair, wanted)));
    }

    @Override
    public Outcome<List<TicketLink>> unlink(Caller caller, long number, long other) {
        return both(caller, number, other).then(pair -> {
            found(caller, pair).ifPresent(tie -> part(caller, pair, tie));
            return Outcome.done(links(caller, pair.ticket().id()));
        });
    }

    private Outcome<List<TicketLink>> tied(Caller caller, Pair pair, Tie wanted) {
        Optional<Tie> now = found(caller, pair);
        if (now.equals(Optional.of(wanted))) {
            return Outcome.done(links(caller, pair.ticket().id()));
        }
        Pair down = wanted == Tie.CHILD ? pair.turned() : pair;
        Optional<Refusal> refusal = wanted == Tie.RELATED ? Optional.empty() : against(down);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        now.ifPresent(tie -> part(caller, pair, tie));
        table.link(pair.ticket().id(), pair.other().id(), wanted);
        tell(caller, pair, null, wanted);
        return Outcome.done(links(caller, pair.ticket().id()));
    }

    /** @param pair a part, and what is to be its parent */
    private Optional<Refusal> against(Pair pair) {
        Long parent = table.parent(pair.ticket().id());
        if (parent != null) {
            return conflict(
                    "has-parent",
                    "#%d is a part of #%d already. End that first."
                            .formatted(pair.ticket().number(), parent));
        }
        if (table.parent(pair.other().id()) != null) {
            return conflict(
                    "parent-is-part",
                    "#%d is a part itself and can have none. Choose the ticket that it belongs to."
                            .formatted(pair.other().number()));
        }
        return table.hasParts(pair.ticket().id())
                ? conflict(
                        "has-parts",
                        "#%d has parts and can be none itself. Relate the two instead."
                                .formatted(pair.ticket().number()))
                : Optional.empty();
    }

    private void part(Caller caller, Pair pair, Tie tie) {
        table.unlink(pair.ticket().id(), pair.other().id());
        tell(caller, pair, tie, null);
    }

    /** In the history of both. */
    private void tell(Caller caller, Pair pair, Tie before, Tie after) {
        Instant now = clock.instant();
        String user = caller.user();
        tickets.tied(pair.ticket().id(), word(before, pair.other()), word(after, pair.other()), user, now);
        tickets.tied(
                pair.other().id(),
                before == null ? null : word(before.back(), pair.ticket()),
                after == null ? null : word(after.back(), pair.ticket()),
                user,
                now);
    }

    private static String word(Tie tie, TicketHead other) {
        return tie == null ? null : tie.code() + " #" + other.number();
    }

    private Optional<Tie> found(Caller caller, Pair pair) {
        return table.of(pair.ticket().id(), caller.teams()).stream()
                .filter(tied -> tied.id().equals(pair.other().id()))
                .map(Tied::tie)
                .findFirst();
    }

    /** Held until the end, the lower number first, so that two who tie the same two wait for each other in turn. */
    private Outcome<Pair> both(Caller caller, long number, long other) {
        if (number == other) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "link-to-itself", "A ticket cannot belong to itself. Name another one.");
        }
        return tickets.writable(caller, Math.min(number, other))
                .then(low -> tickets.writable(caller, Math.max(number, other))
                        .then(high -> Outcome.done(number < other ? new Pair(low, high) : new Pair(high, low))));
    }

    private List<TicketLink> links(Caller caller, UUID ticket) {
        List<Tied> tied = table.of(ticket, caller.teams());
        Map<Long, Tie> ties = tied.stream().collect(Collectors.toMap(Tied::number, Tied::tie));
        return reading.read(tied.stream().map(Tied::id).toList()).stream()
                .map(view -> link(ties.get(view.number()), view))
                .toList();
    }

    private static TicketLink link(Tie tie, TicketView ticket) {
        return new TicketLink(
                tie.code(), ticket.number(), ticket.subject(), ticket.state(), ticket.team(), ticket.assignee());
    }

    private static Outcome<Tie> unknownTie() {
        return Outcome.refused(
                Refusal.Kind.INVALID, "unknown-tie", "Choose what the other ticket is: parent, child or related.");
    }

    private static Optional<Refusal> conflict(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, sentence));
    }

    private record Pair(TicketHead ticket, TicketHead other) {
        Pair turned() {
            return new Pair(/* ticket= */ other, /* other= */ ticket);
        }
    }
}
