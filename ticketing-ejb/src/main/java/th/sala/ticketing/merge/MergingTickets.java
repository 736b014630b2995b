package th.sala.ticketing.merge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectMerges;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class MergingTickets implements TicketMerges {
    private final TicketRegister tickets;
    private final TicketDesk desk;
    private final SubjectMerges persons;
    private final MergeRows rows;
    private final Moves moves;
    private final Clock clock;

    @Inject
    public MergingTickets(
            TicketRegister tickets, TicketDesk desk, SubjectMerges persons, MergeRows rows, Moves moves, Clock clock) {
        this.tickets = tickets;
        this.desk = desk;
        this.persons = persons;
        this.rows = rows;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketView> merge(Caller caller, long number, long into) {
        return merge(caller, number, into, ticket -> true);
    }

    @Override
    public Outcome<TicketView> goOn(Caller caller, long number, long into) {
        return merge(caller, number, into, ticket -> !rows.answered(ticket.id()));
    }

    private Outcome<TicketView> merge(Caller caller, long number, long into, Predicate<TicketHead> fresh) {
        return both(caller, number, into)
                .then(seen -> {
                    rows.hold(seen.stream().map(TicketHead::id));
                    return both(caller, number, into);
                })
                .then(held -> {
                    Optional<Refusal> unfit = unfit(held.get(0), held.get(1), fresh);
                    if (unfit.isPresent()) {
                        return Outcome.refused(unfit.get());
                    }
                    moves.join(held.get(0).id(), held.get(1).id(), caller.user(), clock.instant());
                    return desk.get(caller, number);
                });
    }

    private Outcome<List<TicketHead>> both(Caller caller, long number, long into) {
        return tickets.visible(caller, number)
                .then(ticket -> tickets.visible(caller, into).then(other -> Outcome.done(List.of(ticket, other))));
    }

    private Optional<Refusal> unfit(TicketHead ticket, TicketHead other, Predicate<TicketHead> fresh) {
        if (ticket.id().equals(other.id())) {
            return Optional.of(Refusal.of(Refusal.Kind.INVALID, "same-ticket", "A ticket cannot go on in itself."));
        }
        if (rows.ofTicket(ticket.id()).isPresent() || rows.ofTicket(other.id()).isPresent()) {
            return conflict("merged-ticket", "This ticket goes on in another one. Work on that one.");
        }
        if (!other.state().open()) {
            return conflict("not-open", "Only an open ticket can go on. Open it again first.");
        }
        if (!persons.survivor(ticket.customer()).equals(persons.survivor(other.customer()))) {
            return conflict("other-person", "Both tickets are not of one person. Link the persons first.");
        }
        return fresh.test(ticket)
                ? Optional.empty()
                : conflict("already-answered", "This ticket was answered already. A supervisor can merge it.");
    }

    @Override
    public Outcome<List<JoinedTicket>> joined(Caller caller, long number) {
        return tickets.visible(caller, number)
                .then(ticket -> Outcome.done(rows.joined(ticket.id()).stream()
                        .filter(joined -> caller.worksFor(joined.team()))
                        .map(joined -> joined.toldTo(caller))
                        .toList()));
    }

    @Override
    public Outcome<TicketView> part(Caller caller, long number) {
        return part(caller, number, merge -> true);
    }

    @Override
    public Outcome<TicketView> partOwn(Caller caller, long number) {
        return part(caller, number, merge -> merge.actor().equals(caller.user()));
    }

    private Outcome<TicketView> part(Caller caller, long number, Predicate<Merge> may) {
        return tickets.visible(caller, number).then(ticket -> {
            newest(ticket).ifPresent(this::hold);
            Optional<Merge> merge = newest(ticket);
            if (merge.isEmpty()) {
                return Outcome.refused(
                        Refusal.Kind.CONFLICT, "not-merged", "There is no merge of this ticket to take back.");
            }
            if (!may.test(merge.get())) {
                return Outcome.refused(
                        Refusal.Kind.FORBIDDEN, "not-who-merged", "Who merged it takes it back, or a supervisor.");
            }
            moves.partOne(merge.get(), caller.user(), clock.instant());
            return tickets.head(merge.get().ticket())
                    .map(parted -> desk.get(caller, parted.number()))
                    .orElseThrow();
        });
    }

    private Optional<Merge> newest(TicketHead ticket) {
        return rows.ofTicket(ticket.id())
                .or(() -> rows.into(ticket.id()).stream().findFirst());
    }

    private void hold(Merge merge) {
        rows.hold(Stream.concat(Stream.of(merge.ticket(), merge.intoTicket()), rows.goesOnIn(merge.ticket()).stream()));
    }

    private static Optional<Refusal> conflict(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, sentence));
    }
}
