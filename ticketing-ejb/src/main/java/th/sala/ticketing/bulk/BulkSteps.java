package th.sala.ticketing.bulk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.bulk.BulkDesk.Chosen;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketUndo;
import th.sala.ticketing.ticket.TicketUndo.Held;
import th.sala.ticketing.ticket.TicketView;

/** The transactions of a deed on many tickets: one for each ticket, with what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkSteps {
    private final TicketDesk desk;
    private final TicketUndo undo;
    private final BulkTable table;

    /** For the container's proxy. */
    public BulkSteps() {
        this(null, null, null);
    }

    @Inject
    public BulkSteps(TicketDesk desk, TicketUndo undo, BulkTable table) {
        this.desk = desk;
        this.undo = undo;
        this.table = table;
    }

    public void begin(UUID bulk, String by, Instant at) {
        table.begin(bulk, by, at);
    }

    public Outcome<TicketView> change(Caller caller, UUID bulk, int place, Chosen one, BulkDeed deed) {
        return undo.hold(caller, one.number())
                .then(now -> apply(caller, one, deed, now).then(view -> {
                    table.done(bulk, place, one.number(), view.version(), now.before());
                    return Outcome.done(view);
                }));
    }

    public void refused(UUID bulk, int place, long number, Refusal why) {
        table.refused(bulk, place, number, why);
    }

    public Optional<BulkView> find(UUID bulk, String by, Instant since) {
        return table.find(bulk, by, since);
    }

    public List<DoneTicket> stood(UUID bulk) {
        return table.stood(bulk);
    }

    /** False when it was begun before. */
    public boolean undo(UUID bulk, Instant at) {
        return table.undo(bulk, at);
    }

    public Outcome<TicketView> giveBack(Caller caller, UUID bulk, DoneTicket one) {
        return undo.giveBack(caller, one.number(), one.before(), one.version()).then(view -> {
            table.undone(bulk, one.place(), null);
            return Outcome.done(view);
        });
    }

    public void kept(UUID bulk, int place, Refusal why) {
        table.undone(bulk, place, why);
    }

    private Outcome<TicketView> apply(Caller caller, Chosen one, BulkDeed deed, Held now) {
        if (deed.gives()) {
            return desk.assign(caller, one.number(), deed.assignee(), deed.team(), null, one.version());
        }
        if (deed.state() != null) {
            return move(caller, one, deed);
        }
        List<String> tags = deed.tags() ? deed.tagsAfter(now.tags()) : null;
        TicketPatch patch = new TicketPatch(null, deed.priority(), null, null, tags, null, null, null, null);
        return desk.patch(caller, one.number(), patch, one.version());
    }

    private Outcome<TicketView> move(Caller caller, Chosen one, BulkDeed deed) {
        return switch (deed.state()) {
            case "done" ->
                desk.resolve(caller, one.number(), deed.outcome(), deed.reason(), deed.note(), one.version());
            case "cancelled" ->
                desk.cancel(caller, one.number(), deed.outcome(), deed.reason(), deed.note(), one.version());
            default -> desk.progress(caller, one.number(), one.version());
        };
    }
}
