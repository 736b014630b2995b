package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.quality.QualityCheck;
import th.sala.ticketing.quality.QualityChecks;
import th.sala.ticketing.quality.QualityRule;

@Stateless
public class CheckingTickets implements CheckDesk {
    private final TicketHeads heads;
    private final TicketReading sheets;
    private final QualityChecks checks;
    private final ChangeLog changes;
    private final FeedWriter feed;
    private final Staff staff;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public CheckingTickets() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public CheckingTickets(
            TicketHeads heads,
            TicketReading sheets,
            QualityChecks checks,
            ChangeLog changes,
            FeedWriter feed,
            Staff staff,
            AuditTrail trail,
            Clock clock) {
        this.heads = heads;
        this.sheets = sheets;
        this.checks = checks;
        this.changes = changes;
        this.feed = feed;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Outcome<CheckView> of(Caller caller, long number) {
        return heads.readable(caller, number).then(head -> Outcome.done(view(head)));
    }

    @Override
    public Outcome<CheckView> ask(Caller caller, long number) {
        return heads.visible(caller, number).then(head -> {
            if (!head.state().open()) {
                return Transitions.refused(head.state());
            }
            if (checks.latest(head.id()).filter(QualityCheck::waits).isPresent()) {
                return conflict("check-asked", "A colleague is asked to look at it already.");
            }
            checks.ask(head.id(), clock.instant(), caller.user());
            return told(head, caller, "asked");
        });
    }

    @Override
    public Outcome<CheckView> decide(Caller caller, long number, boolean approved) {
        return heads.visible(caller, number).then(head -> {
            Optional<QualityCheck> waiting = checks.latest(head.id()).filter(QualityCheck::waits);
            if (waiting.isEmpty()) {
                return conflict("check-not-asked", "Nobody asked for a check of this ticket.");
            }
            if (caller.user().equals(waiting.get().askedBy()) || caller.user().equals(head.assignee())) {
                return conflict("own-check", "Somebody else looks at it: nobody approves their own work.");
            }
            checks.decide(head.id(), approved, clock.instant(), caller.user());
            return told(head, caller, approved ? "approved" : "returned");
        });
    }

    @Override
    public List<QualityRule> rules() {
        return checks.rules();
    }

    @Override
    public Outcome<QualityRule> settle(Caller caller, String team, List<String> kinds) {
        if (staff.teams().stream().noneMatch(one -> one.key().equals(team))) {
            return PatchRules.invalid(List.of("team: is the key of one"));
        }
        if (!Terms.KINDS.containsAll(kinds)) {
            return PatchRules.unknown("kinds", Terms.KINDS);
        }
        QualityRule rule = new QualityRule(team, List.copyOf(new TreeSet<>(kinds)), clock.instant(), caller.user());
        Optional<QualityRule> before =
                rules().stream().filter(one -> one.team().equals(team)).findFirst();
        checks.settle(rule);
        trail.record(SettingChange.of("quality", team, before.orElse(null), rule)
                .by(caller.user(), "quality-rule-settled", "team:" + team));
        return Outcome.done(rule);
    }

    private Outcome<CheckView> told(TicketHead head, Caller caller, String what) {
        Instant at = clock.instant();
        changes.add(head.id(), List.of(new TicketChange(at, caller.user(), "check", null, what, null)));
        feed.append("ticket-changed", head.id(), head.number(), head.team());
        return Outcome.done(view(head));
    }

    private CheckView view(TicketHead head) {
        boolean needed = checks.needed(
                head.id(), head.team(), sheets.read(List.of(head.id())).get(0).kind());
        return checks.latest(head.id())
                .map(check -> CheckView.of(needed, check))
                .orElseGet(() -> CheckView.none(needed));
    }

    private static <T> Outcome<T> conflict(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.CONFLICT, code, sentence);
    }
}
