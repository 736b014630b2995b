package th.sala.ticketing.assignment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingRoutingRules implements RoutingRules {
    private final RoutingTable table;
    private final AuditTrail trail;

    /** For the container's proxy. */
    public KeepingRoutingRules() {
        this(null, null);
    }

    @Inject
    public KeepingRoutingRules(RoutingTable table, AuditTrail trail) {
        this.table = table;
        this.trail = trail;
    }

    @Override
    public RoutingSheet read() {
        return new RoutingSheet(table.teams(), table.channels(), table.agents(), table.accounts());
    }

    @Override
    public Outcome<TeamRouting> team(Caller caller, TeamRouting wanted) {
        return write(caller, "team:" + wanted.team(), wanted, RoutingFaults.of(wanted), table::write);
    }

    @Override
    public Outcome<ChannelWeight> channel(Caller caller, ChannelWeight wanted) {
        return write(caller, "channel:" + wanted.channel(), wanted, RoutingFaults.of(wanted), table::write);
    }

    @Override
    public Outcome<AgentRoom> agent(Caller caller, AgentRoom wanted) {
        List<String> skills = wanted.skills() == null ? List.of() : wanted.skills();
        AgentRoom whole = new AgentRoom(wanted.user(), wanted.capacity(), wanted.languages(), skills);
        return write(caller, "agent:" + wanted.user(), whole, RoutingFaults.of(whole), table::write);
    }

    @Override
    public Outcome<AccountSkill> account(Caller caller, AccountSkill wanted) {
        return write(
                caller,
                "account:" + wanted.channel() + "/" + wanted.account(),
                wanted,
                RoutingFaults.of(wanted),
                table::write);
    }

    private <T> Outcome<T> write(Caller caller, String what, T wanted, List<String> faults, Predicate<T> write) {
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-routing",
                    "Nothing was changed. Mend what the errors name.",
                    faults));
        }
        Object before = held().get(what);
        if (!write.test(wanted)) {
            return Outcome.refused(
                    Refusal.Kind.NOT_FOUND, "unknown-routing", "There is no such team, calendar, agent or account.");
        }
        trail.record(SettingChange.of("routing", what, before, wanted).by(caller.user(), "routing-changed", what));
        return Outcome.done(wanted);
    }

    private Map<String, Object> held() {
        RoutingSheet sheet = read();
        Map<String, Object> held = new HashMap<>();
        sheet.teams().forEach(team -> held.put("team:" + team.team(), team));
        sheet.channels().forEach(channel -> held.put("channel:" + channel.channel(), channel));
        sheet.agents().forEach(agent -> held.put("agent:" + agent.user(), agent));
        sheet.accounts().forEach(one -> held.put("account:" + one.channel() + "/" + one.account(), one));
        return held;
    }
}
