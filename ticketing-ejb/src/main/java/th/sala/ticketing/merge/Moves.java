package th.sala.ticketing.merge;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.merge.MergeRows.Merge;
import th.sala.ticketing.sla.ClockMark;
import th.sala.ticketing.sla.TicketClocks;
import th.sala.ticketing.ticket.TicketJoins;
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
        List<UUID> moved = rows.move(ticket, into);
        List<ClockMark> before = clocks.takeOver(into, ticket);
        TicketState state = tickets.join(ticket, into, rows.newest(into), wrote, actor, at);
        rows.passOn(ticket, into);
        rows.add(new Merge(UuidCreator.getTimeOrderedEpoch(), ticket, into, at, actor, state.code(), moved, before));
    }

    void part(Merge merge, String actor, Instant at) {
        UUID root = rows.goesOnIn(merge.ticket());
        rows.moveBack(merge.messages(), root, merge.ticket());
        rows.undo(merge.id(), actor, at);
        rows.takeBack(merge.ticket());
        clocks.giveBack(merge.intoTicket(), merge.clocks(), rows.answeredAt(merge.intoTicket()));
        tickets.part(
                merge.ticket(),
                root,
                TicketState.of(merge.state()),
                rows.newest(merge.ticket()),
                rows.newest(root),
                actor,
                at);
    }

    /** What went on together because both were one person does so no longer; neither keeps the other's words. */
    void parted(@Observes SubjectsParted parted) {
        List<SubjectId> apart = persons.identities(parted.apart());
        List<SubjectId> left = persons.identities(parted.from());
        rows.across(apart).forEach(merge -> part(merge, parted.actor(), clock.instant()));
        strangers.leave(apart, left, parted);
        strangers.leave(left, apart, parted);
    }
}
