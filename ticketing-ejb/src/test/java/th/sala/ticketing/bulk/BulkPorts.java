package th.sala.ticketing.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.bulk.BulkDesk.Chosen;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketView;

/** The steps with the transactions that the container would give them. */
final class BulkPorts extends BulkSteps {
    private final DeskFixture fixture;

    private BulkPorts(DeskFixture fixture) {
        super(fixture.desk, fixture.undo, new BulkTable(fixture.jdbi));
        this.fixture = fixture;
    }

    static BulkDesk desk(DeskFixture fixture) {
        return new ChangingMany(new BulkPorts(fixture), fixture.clock);
    }

    static BulkSteps steps(DeskFixture fixture) {
        return new BulkPorts(fixture);
    }

    static BulkPruning pruning(DeskFixture fixture) {
        return new BulkPruning(new BulkTable(fixture.jdbi), fixture.clock);
    }

    private void in(Runnable step) {
        fixture.in(() -> {
            step.run();
            return null;
        });
    }

    @Override
    public void begin(UUID bulk, String by, Instant at) {
        in(() -> super.begin(bulk, by, at));
    }

    @Override
    public Outcome<TicketView> change(Caller caller, UUID bulk, int place, Chosen one, BulkDeed deed) {
        return fixture.in(() -> super.change(caller, bulk, place, one, deed));
    }

    @Override
    public void refused(UUID bulk, int place, long number, Refusal why) {
        in(() -> super.refused(bulk, place, number, why));
    }

    @Override
    public Optional<BulkView> find(UUID bulk, String by, Instant since) {
        return fixture.in(() -> super.find(bulk, by, since));
    }

    @Override
    public List<DoneTicket> stood(UUID bulk) {
        return fixture.in(() -> super.stood(bulk));
    }

    @Override
    public boolean undo(UUID bulk, Instant at) {
        return fixture.in(() -> super.undo(bulk, at));
    }

    @Override
    public Outcome<TicketView> giveBack(Caller caller, UUID bulk, DoneTicket one) {
        return fixture.in(() -> super.giveBack(caller, bulk, one));
    }

    @Override
    public void kept(UUID bulk, int place, Refusal why) {
        in(() -> super.kept(bulk, place, why));
    }
}
