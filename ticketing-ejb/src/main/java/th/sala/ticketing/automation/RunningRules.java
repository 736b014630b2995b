package th.sala.ticketing.automation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.automation.RuleEvents.Happened;
import th.sala.ticketing.automation.RuleEvents.Result;
import th.sala.ticketing.sla.WorkingTime;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

/**
 * Runs rules on what happened, each event in a transaction of its own: what was done, its trace and that the event is over
 * commit together, so that it is done once however many nodes there are and whenever one stops.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunningRules {
    static final String ACTOR = "rule";
    static final int MOST_AN_HOUR = 10;
    private static final String SPAM = "spam";

    private final RuleEvents events;
    private final Rules rules;
    private final RuleSteps steps;
    private final TicketRegister tickets;
    private final TicketReading reading;
    private final PurposeGate gate;
    private final WorkingTime time;
    private final Clock clock;

    /** For the container's proxy. */
    public RunningRules() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public RunningRules(
            RuleEvents events,
            Rules rules,
            RuleSteps steps,
            TicketRegister tickets,
            TicketReading reading,
            PurposeGate gate,
            WorkingTime time,
            Clock clock) {
        this.events = events;
        this.rules = rules;
        this.steps = steps;
        this.tickets = tickets;
        this.reading = reading;
        this.gate = gate;
        this.time = time;
        this.clock = clock;
    }

    /** Events that are to be looked at, of each ticket the oldest. */
    public List<Long> due(int most) {
        return events.next(most);
    }

    public void look(long event) {
        events.take(event).ifPresent(happened -> {
            events.hold(happened.ticket());
            rules.listening(happened.event(), happened.rule()).forEach(rule -> run(rule, happened));
        });
    }

    /** Lets an event go that cannot be looked at without a fault, and says so on its ticket. */
    public void giveUp(long event) {
        events.take(event)
                .ifPresent(happened -> rules.listening(happened.event(), happened.rule())
                        .forEach(rule ->
                                events.trace(happened, rule, new Result("failed", null, List.of()), clock.instant())));
    }

    /** Makes events of questions that stayed without an answer for as long as a rule says. */
    public void findOverdue() {
        Instant now = clock.instant();
        for (Rule rule : rules.listening(Rules.UNANSWERED, null)) {
            Duration patience = Duration.ofHours(rule.hours());
            events.waiting(rule, now.minus(patience)).stream()
                    .filter(waiting -> time.seconds(waiting.calendar(), waiting.calendarVersion(), waiting.at(), now)
                            >= patience.toSeconds())
                    .forEach(waiting -> events.overdue(rule, waiting, now));
        }
    }

    private void run(Rule rule, Happened event) {
        TicketView ticket = reading.read(List.of(event.ticket())).get(0);
        if (ticket.mergedInto() != null || SPAM.equals(ticket.outcome()) || !Matching.fits(rule.conditions(), ticket)) {
            return;
        }
        Instant now = clock.instant();
        long runs = events.runsWithinTheHour(event.ticket(), now);
        if (runs >= MOST_AN_HOUR) {
            events.trace(event, rule, new Result("limited", null, List.of()), now);
            return;
        }
        TicketHead head = tickets.head(event.ticket()).orElseThrow();
        Decision decision = gate.decide(new ProcessingRequest(
                head.customer(), rule.purpose(), Operation.AUTOMATE, ticket.channel(), ACTOR, event.ticket()));
        Result result = decision.permitted()
                ? new Result("done", null, steps.carryOut(rule, head, ticket.createdAt()))
                : new Result("refused", decision.reason(), List.of());
        events.trace(event, rule, result, now);
    }
}
