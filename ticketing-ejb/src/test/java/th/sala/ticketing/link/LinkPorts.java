package th.sala.ticketing.link;

import th.sala.ticketing.ticket.DeskFixture;

/** Makes the port of tickets that belong together for tests. */
public final class LinkPorts {
    private LinkPorts() {}

    public static TicketLinks of(DeskFixture desk) {
        return new LinkingTickets(new LinkTable(desk.jdbi), desk.register, desk.reading, desk.clock);
    }
}
