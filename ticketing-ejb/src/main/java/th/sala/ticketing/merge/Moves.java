package th.sala.ticketing.merge;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.sla.ClockMark;
import th.sala.ticketing.sla.ClockReturn;
import th.sala.ticketing.sla.TicketClocks;
import th.sala.ticketing.ticket.TicketJoins;
import th.sala.ticketing.ticket.TicketJoins.Joined;
import th.sala.ticketing.ticket.TicketState;

/** Moves what was said from ticket to ticket and back, and the clocks with it. */
@Singleton
class Moves {
    private final MergeRows rows;
    private final TicketJoins tickets;
    private final TicketClocks clocks;
    private final SubjectMerges persons;
    private final Strangers strangers;
    private final Clock clock;

    @Inject
    Moves(
            MergeRows rows,
            TicketJoins tickets,
            TicketClocks clocks,
            SubjectMerges persons,
            Strangers strangers,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.clocks = clocks;
        this.persons = persons;
        this.strangers = strangers;
        this.clock = clock;
    }

    void join(UUID ticket, UUID into, String actor, Instant at) {
        boolean wrote = rows.customerWroteLast(ticket, into);
        List<UUID> tasks = rows.moveTasks(ticket, into);
        List<UUID> moved = rows.move(ticket, into);
        List<ClockMark> own = own(into, clocks.takeOver(into, ticket));
        Joined stood = tickets.join(ticket, into, rows.newest(into), wrote, actor, at);
        rows.passOn(ticket, into);
        if (wrote) {
            rows.wake(into, at);
        }
        rows.add(new Merge(
                UuidCreator.getTimeOrderedEpoch(),
                ticket,
                into,
                at,
                actor,
                stood.ticket(),
                stood.other(),
                moved,
                tasks,
                own));
    }

    /** What its clocks were before the first that is joined to it. */
    private List<ClockMark> own(UUID ticket, List<ClockMark> now) {
        return rows.into(ticket).stream().map(Merge::clocks).findFirst().orElse(now);
    }

    /** Both stay tickets of one person; what was said since by who has part in one of them alone goes with that one. */
    void partOne(Merge merge, String actor, Instant at) {
        UUID root = part(merge, actor, at);
        strangers.follow(merge, root);
        settle(merge);
        standAgain(merge, root, actor, at);
    }

    /** @return the ticket that it is apart from */
    private UUID part(Merge merge, String actor, Instant at) {
        UUID ticket = merge.ticket();
        UUID root = rows.goesOnIn(ticket).orElseThrow();
        rows.moveTasksBack(merge.tasks(), root, ticket);
        rows.moveBack(merge.messages(), root, ticket);
        rows.undo(merge.id(), actor, at);
        rows.takeBack(ticket);
        tickets.part(ticket, root, merge.stood(), rows.newest(ticket), rows.newest(root), actor, at);
        return root;
    }

    /** What its messages were answered meanwhile is its own, and no other's. */
    private void settle(Merge merge) {
        strangers.answered(merge);
        giveClocksBack(merge);
    }

    /** Up to the ticket that goes on: each counts without the one that is apart. */
    private void giveClocksBack(Merge apart) {
        Optional<Merge> next = Optional.of(apart);
        while (next.isPresent()) {
            Merge merge = next.get();
            UUID into = merge.intoTicket();
            List<UUID> joined = rows.into(into).stream().map(Merge::ticket).toList();
            clocks.giveBack(into, new ClockReturn(merge.clocks(), apart.ticket(), joined, rows.answeredAt(into)));
            next = rows.ofTicket(into);
        }
    }

    /** What only the words woke that left it again waits as it did. */
    private void standAgain(Merge merge, UUID root, String actor, Instant at) {
        boolean waited = merge.otherStood().state() == TicketState.WAITING;
        if (waited && root.equals(merge.intoTicket()) && rows.untouched(root, merge.at())) {
            tickets.standAgain(root, merge.otherStood(), actor, at);
        }
    }

    /** What went on together because both were one person does so no longer; neither keeps the other's words. */
    void parted(@Observes SubjectsParted parted) {
        List<SubjectId> apart = persons.identities(parted.apart());
        List<SubjectId> left = persons.identities(parted.from());
        rows.hold(Stream.concat(rows.of(apart).stream(), rows.of(left).stream()));
        Map<Merge, UUID> merges = new LinkedHashMap<>();
        rows.across(apart, left).forEach(merge -> merges.put(merge, part(merge, parted.actor(), clock.instant())));
        strangers.leave(apart, left, parted);
        strangers.leave(left, apart, parted);
        merges.keySet().forEach(this::settle);
        merges.forEach((merge, root) -> standAgain(merge, root, parted.actor(), clock.instant()));
    }
}
