package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.snooze.Snoozes;

@Stateless
public class SnoozingTickets implements SnoozeDesk {
    private static final String FIELD = "snooze";

    private final TicketHeads heads;
    private final TicketReading sheets;
    private final Snoozes snoozes;
    private final ChangeLog changes;
    private final FeedWriter feed;
    private final Clock clock;
    private final int mostDays;

    /** For the container's proxy. */
    public SnoozingTickets() {
        this(null, null, null, null, null, null, 0);
    }

    @Inject
    public SnoozingTickets(
            TicketHeads heads,
            TicketReading sheets,
            Snoozes snoozes,
            ChangeLog changes,
            FeedWriter feed,
            Clock clock,
            @ConfigProperty(name = "SALA_SNOOZE_DAYS", defaultValue = "30") Integer mostDays) {
        this.heads = heads;
        this.sheets = sheets;
        this.snoozes = snoozes;
        this.changes = changes;
        this.feed = feed;
        this.clock = clock;
        this.mostDays = mostDays;
    }

    @Override
    public Outcome<TicketView> snooze(Caller caller, long number, Instant until, Integer ifMatch) {
        return heads.writable(caller, number).then(head -> {
            Optional<Refusal> refusal = unfit(until).or(() -> refused(caller, head, ifMatch));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Instant at = clock.instant();
            snoozes.sleep(head.id(), caller.user(), until, at);
            return told(head, caller.user(), until.toString(), at);
        });
    }

    private Optional<Refusal> unfit(Instant until) {
        Instant now = clock.instant();
        if (until == null) {
            return invalid("until-required", "Say until when the ticket is out of your list.");
        }
        if (!until.isAfter(now)) {
            return invalid("until-in-the-past", "Choose a time to come to look at the ticket again.");
        }
        return until.isAfter(now.plus(Duration.ofDays(mostDays)))
                ? invalid("until-too-far", "Choose a time within " + mostDays + " days.")
                : Optional.empty();
    }

    private Optional<Refusal> refused(Caller caller, TicketHead head, Integer ifMatch) {
        if (ifMatch != null && ifMatch != view(head).version()) {
            return Optional.of(Refusal.of(
                    Refusal.Kind.STALE,
                    "stale-version",
                    "The ticket has changed since you read it. Look at it again."));
        }
        if (!head.state().open()) {
            return conflict(
                    "transition-refused", "A ticket that is " + head.state().code() + " is in no open list.");
        }
        return caller.user().equals(head.assignee())
                ? Optional.empty()
                : conflict("not-yours", "Only a ticket of your own is put out of your list. Take it first.");
    }

    @Override
    public Outcome<TicketView> wake(Caller caller, long number) {
        return heads.visible(caller, number)
                .then(head -> snoozes.forget(head.id())
                        ? told(head, caller.user(), null, clock.instant())
                        : Outcome.done(view(head)));
    }

    @Override
    public List<UUID> due() {
        return snoozes.due(clock.instant());
    }

    @Override
    public void comeBack(UUID ticket) {
        Instant at = clock.instant();
        if (snoozes.wake(ticket, at)) {
            told(heads.byId(ticket).orElseThrow(), Deed.SYSTEM, null, at);
        }
    }

    private Outcome<TicketView> told(TicketHead head, String actor, String until, Instant at) {
        changes.add(head.id(), List.of(new TicketChange(at, actor, FIELD, null, until, null)));
        feed.append("ticket-changed", head.id(), head.number(), head.team());
        return Outcome.done(view(head));
    }

    private TicketView view(TicketHead head) {
        return sheets.read(List.of(head.id())).get(0);
    }

    private static Optional<Refusal> invalid(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.INVALID, code, sentence));
    }

    private static Optional<Refusal> conflict(String code, String sentence) {
        return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, sentence));
    }
}
