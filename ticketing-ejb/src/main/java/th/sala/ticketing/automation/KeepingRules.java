package th.sala.ticketing.automation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class KeepingRules implements RuleDesk {
    private final Rules rules;
    private final RuleFaults faults;
    private final RuleEvents events;
    private final DryRuns dryRuns;
    private final TicketRegister tickets;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingRules() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public KeepingRules(
            Rules rules,
            RuleFaults faults,
            RuleEvents events,
            DryRuns dryRuns,
            TicketRegister tickets,
            AuditTrail trail,
            Clock clock) {
        this.rules = rules;
        this.faults = faults;
        this.events = events;
        this.dryRuns = dryRuns;
        this.tickets = tickets;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<Rule> list() {
        return rules.newest();
    }

    @Override
    public Outcome<List<Rule>> versions(UUID id) {
        List<Rule> versions = rules.versions(id);
        return versions.isEmpty() ? unknown() : Outcome.done(versions);
    }

    @Override
    public Outcome<Rule> add(Caller caller, RuleEntry entry) {
        return write(caller, Rules.nextId(), null, entry);
    }

    @Override
    public Outcome<Rule> change(Caller caller, UUID id, RuleEntry entry, Integer version) {
        rules.held();
        return rules.find(id)
                .map(before -> version != null && version != before.version()
                        ? Outcome.<Rule>refused(
                                Refusal.Kind.STALE,
                                "stale-version",
                                "The rule has changed since you read it. Look at it again.")
                        : write(caller, id, before, entry))
                .orElseGet(KeepingRules::unknown);
    }

    /** @param before null for the first version */
    private Outcome<Rule> write(Caller caller, UUID id, Rule before, RuleEntry entry) {
        return checked(entry).then(fit -> {
            int version = before == null ? 1 : before.version() + 1;
            Rule rule = Rule.of(id, version, fit, clock.instant(), caller.user());
            List<String> way = Loops.through(rule, rules.held());
            if (!way.isEmpty()) {
                return Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "rule-would-loop",
                        "These rules would set each other off for ever. Let one of them ask for another state.",
                        List.of(String.join(" > ", way))));
            }
            rules.write(rule, fit);
            trail.record(SettingChange.of("rule", rule.name(), before, rule)
                    .by(caller.user(), "rule-written", "rule:" + id));
            return Outcome.done(rule);
        });
    }

    @Override
    public Outcome<DryRun> dryRun(Caller caller, RuleEntry entry) {
        return checked(entry).then(fit -> Outcome.done(dryRuns.of(caller, fit)));
    }

    @Override
    public Outcome<List<Trace>> traces(Caller caller, long number) {
        return tickets.readable(caller, number).then(ticket -> Outcome.done(events.traces(ticket.id())));
    }

    private Outcome<RuleEntry> checked(RuleEntry entry) {
        List<String> lines = faults.of(entry);
        return lines.isEmpty()
                ? Outcome.done(entry)
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID, "unusable-rule", "Nothing was saved. Mend what the errors name.", lines));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-rule", "There is no such rule.");
    }
}
