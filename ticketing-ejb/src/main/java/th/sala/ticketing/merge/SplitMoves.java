package th.sala.ticketing.merge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.ticketing.merge.Strangers.Matter;
import th.sala.ticketing.merge.Strangers.Word;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketJoins;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

/** Moves a part of a ticket to one of its own, and back. */
@Singleton
class SplitMoves {
    private final TicketRegister tickets;
    private final TicketJoins joins;
    private final SplitRows rows;
    private final MergeRows merges;
    private final Strangers strangers;
    private final Moves moves;

    @Inject
    SplitMoves(
            TicketRegister tickets,
            TicketJoins joins,
            SplitRows rows,
            MergeRows merges,
            Strangers strangers,
            Moves moves) {
        this.tickets = tickets;
        this.joins = joins;
        this.rows = rows;
        this.merges = merges;
        this.strangers = strangers;
        this.moves = moves;
    }

    /** @return number of the new ticket */
    long split(TicketHead from, TicketView view, List<Word> words, String actor, Instant at) {
        List<UUID> moving = words.stream().map(Word::id).toList();
        UUID opened = strangers.open(new Matter(from.team(), view.kind(), view.priority(), null), words, actor);
        rows.takePart(from.id(), opened, moving);
        strangers.move(from.id(), words, opened);
        joins.split(from.id(), opened, merges.newest(opened), merges.newest(from.id()), actor, at);
        rows.add(from.id(), opened, moving, actor, at);
        return tickets.head(opened).orElseThrow().number();
    }

    void hold(UUID... tickets) {
        merges.hold(Stream.of(tickets));
    }

    void back(UUID opened, UUID into, String actor, Instant at) {
        moves.join(opened, into, actor, at);
    }

    boolean merged(UUID ticket) {
        return merges.goesOnIn(ticket).isPresent();
    }
}
