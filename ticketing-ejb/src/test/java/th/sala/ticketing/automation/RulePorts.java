package th.sala.ticketing.automation;

import java.util.Set;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.macro.MacroPorts;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.sla.Clocks;

/** Rules, wired as the container does. */
final class RulePorts {
    final RuleDesk desk;
    final RunningRules running;

    RulePorts(Hub hub) {
        MacroPorts macros = new MacroPorts(hub);
        Rules rules = new Rules(hub.desk.jdbi);
        RuleEvents events = new RuleEvents(hub.desk.jdbi);
        OverdueQuestions overdue =
                new OverdueQuestions(new OpenQuestions(hub.desk.jdbi), Clocks.working(hub.desk.jdbi));
        AuditTrail trail = hub.consent.trail();
        desk = new KeepingRules(
                rules,
                new RuleFaults(macros.rules, hub.desk.staff),
                events,
                new DryRuns(hub.desk.jdbi, hub.desk.reading, overdue, hub.consent.preview(), hub.desk.clock),
                hub.desk.register,
                trail,
                hub.desk.clock);
        running = new RunningRules(
                events,
                overdue,
                rules,
                new RuleSteps(macros.deeds, hub.replies.answers, hub.replies.desk, hub.desk.staff, hub.desk.clock),
                hub.desk.register,
                hub.desk.reading,
                hub.consent.gate(),
                hub.desk.clock);
    }

    static Caller admin() {
        return new Caller("admin1", Set.of("admin"), Set.of());
    }
}
