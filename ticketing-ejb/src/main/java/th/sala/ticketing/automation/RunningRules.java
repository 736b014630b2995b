package th.sala.ticketing.automation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.automation.RuleEvents.Happened;
import th.sala.ticketing.automation.RuleEvents.Result;
import th.sala.ticketing.automation.RuleEvents.Runs;
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
    static final int MOST_TOGETHER = 50;
    /** Time passes once: what it starts does not start it again. */
    private static final Set<String> OF_TIME = Set.of("sla-warning", "sla-breach", Rules.UNANSWERED);

    private static final String SPAM = "spam";

    private final RuleEvents events;
    private final OverdueQuestions overdue;
    private final Rules rules;
    private final RuleSteps steps;
    private final TicketRegister tickets;
    private final TicketReading reading;
    private final PurposeGate gate;
    private final Clock clock;

    /** For the container's proxy. */
    public RunningRules() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public RunningRules(
            RuleEvents events,
            OverdueQuestions overdue,
            Rules rules,
            RuleSteps steps,
            TicketRegister tickets,
            TicketReading reading,
            PurposeGate gate,
            Clock clock) {
        this.events = events;
        this.overdue = overdue;
        this.rules = rules;
        this.steps = steps;
        this.tickets = tickets;
        this.reading = reading;
        this.gate = gate;
        this.clock = clock;
    }

    /** Events that are to be looked at, of each ticket the oldest. */
    public List<Long> due(int most) {
        return events.next(most, clock.instant());
    }

    public void look(long event) {
        events.take(event).ifPresent(happened -> {
            events.hold(happened.ticket());
            rules.listening(happened.event(), happened.rule()).forEach(rule -> run(rule, happened));
        });
    }

    /**
     * What could not be looked at without a fault is tried again later; then once more, each rule by itself; then it is let
     * go, and its ticket says so.
     */
    public void failed(long event) {
        if (!events.again(event, clock.instant())) {
            events.take(event).ifPresent(this::giveUp);
        }
    }

    private void giveUp(Happened event) {
        List<Rule> listening = rules.listening(event.event(), event.rule());
        if (listening.size() > 1) {
            events.apart(event, listening);
        } else {
            listening.forEach(
                    rule -> events.trace(event, rule, new Result("failed", null, List.of()), clock.instant()));
        }
    }

    /** Rules that listen for questions without an answer. */
    public List<UUID> patient() {
        return rules.listening(Rules.UNANSWERED, null).stream().map(Rule::id).toList();
    }

    /** Makes events of questions that stayed without an answer for as long as this rule says. */
    public void findOverdue(UUID patient) {
        Instant now = clock.instant();
        rules.listening(Rules.UNANSWERED, patient)
                .forEach(rule -> overdue.of(rule, rules.since(rule), now)
                        .forEach(waiting -> events.overdue(rule, waiting, now)));
    }

    private void run(Rule rule, Happened event) {
        TicketView ticket = reading.read(List.of(event.ticket())).get(0);
        if (ticket.mergedInto() != null || SPAM.equals(ticket.outcome()) || !Matching.fits(rule.conditions(), ticket)) {
            return;
        }
        Instant now = clock.instant();
        if (tooOften(rule, event, now)) {
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

    private boolean tooOften(Rule rule, Happened event, Instant now) {
        Runs runs = events.runsWithinTheHour(event.ticket(), rule, now);
        return runs.own() >= MOST_AN_HOUR || runs.together() >= MOST_TOGETHER && !OF_TIME.contains(event.event());
    }
}
