package th.sala.ticketing.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangingMany implements BulkDesk {
    static final Duration SHOWN = Duration.ofDays(1);
    private static final Duration UNDOABLE = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(ChangingMany.class.getName());

    private final BulkSteps steps;
    private final Clock clock;

    @Inject
    public ChangingMany(BulkSteps steps, Clock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Outcome<BulkView> change(Caller caller, List<Chosen> tickets, BulkDeed deed) {
        Optional<Refusal> fault = faulty(tickets).or(deed::fault);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        UUID bulk = UuidCreator.getTimeOrderedEpoch();
        steps.begin(bulk, caller.user(), clock.instant());
        for (int place = 0; place < tickets.size(); place++) {
            change(caller, bulk, place, tickets.get(place), deed);
        }
        return get(caller, bulk);
    }

    private void change(Caller caller, UUID bulk, int place, Chosen one, BulkDeed deed) {
        attempted(() -> steps.change(caller, bulk, place, one, deed))
                .ifPresent(why -> steps.refused(bulk, place, one.number(), why));
    }

    private static Optional<Refusal> faulty(List<Chosen> tickets) {
        boolean usable = !tickets.isEmpty()
                && tickets.size() <= MOST
                && tickets.stream().map(Chosen::number).distinct().count() == tickets.size();
        return usable
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID,
                        "invalid-value",
                        "Correct what the errors name and send it again.",
                        List.of("tickets: 1 to " + MOST + ", each once")));
    }

    @Override
    public Outcome<BulkView> get(Caller caller, UUID bulk) {
        return steps.find(bulk, caller.user(), clock.instant().minus(SHOWN))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-bulk", "You did nothing of this id within a day."));
    }

    @Override
    public Outcome<BulkView> undo(Caller caller, UUID bulk) {
        Instant now = clock.instant();
        return get(caller, bulk).then(view -> {
            if (view.at().plus(UNDOABLE).isBefore(now)) {
                return Outcome.refused(
                        Refusal.Kind.CONFLICT, "bulk-too-old", "This is longer ago than an hour. Change each by hand.");
            }
            if (!steps.undo(bulk, now) && steps.stood(bulk).isEmpty()) {
                return Outcome.refused(Refusal.Kind.CONFLICT, "bulk-undone", "This was taken back already.");
            }
            steps.stood(bulk)
                    .forEach(one -> attempted(() -> steps.giveBack(caller, bulk, one))
                            .ifPresent(why -> steps.kept(bulk, one.place(), why)));
            return get(caller, bulk);
        });
    }

    /** A fault of one ticket is told of that one and stops no other. */
    private static Optional<Refusal> attempted(Supplier<Outcome<TicketView>> deed) {
        try {
            return deed.get().fold(done -> Optional.empty(), Optional::of);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "One of many tickets failed: {0}", Fault.of(fault));
            return Optional.of(Refusal.of(
                    Refusal.Kind.CONFLICT, "failed", "The hub could not do this. Try this ticket by itself."));
        }
    }
}
