package th.sala.ticketing.search;

import java.util.List;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketView;

/** Lists of what figures of a board were counted from. */
public final class BehindFigures {
    private final DeskFixture desk;
    private final ListingTickets search;

    public BehindFigures(DeskFixture desk, PurposeGate gate) {
        this.desk = desk;
        search = new ListingTickets(
                new TicketKeys(desk.jdbi),
                desk.reading,
                gate,
                new Highlights(desk.jdbi),
                TestKeys.master(),
                SearchDesk.NOBODY,
                desk.clock);
    }

    /** Numbers of the tickets behind a figure of today, of all teams for null. */
    public List<Long> numbers(Caller caller, String figure, String team) {
        TicketQuery query = new TicketQuery(
                null, null, team, null, null, null, null, null, null, null, null, new Behind(figure, null, null));
        return SearchDesk.done(desk.in(() -> search.list(caller, query))).items().stream()
                .map(TicketView::number)
                .toList();
    }
}
