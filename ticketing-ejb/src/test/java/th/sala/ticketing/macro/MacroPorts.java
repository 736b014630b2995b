package th.sala.ticketing.macro;

import java.util.Set;
import th.sala.ticketing.customer.Customers;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;

/** Macros, wired as the container does. */
public final class MacroPorts {
    public final MacroDesk desk;
    public final MacroUse use;
    public final MacroRuns runs;
    public final RunningMacros running;
    public final Profiles profiles;
    public final ActionRules rules;
    public final Deeds deeds;
    private final Hub hub;

    public MacroPorts(Hub hub) {
        this.hub = hub;
        MacroTable table = new MacroTable(hub.desk.jdbi);
        rules = new ActionRules(hub.consent.purposes(), hub.desk.staff);
        profiles = new KeepingProfiles(hub.desk.jdbi);
        deeds = new Deeds(hub.desk.desk, hub.desk.clock);
        desk = new KeepingMacros(table, rules, hub.consent.trail(), hub.desk.clock);
        use = new UsingMacros(
                hub.desk.register,
                hub.desk.desk,
                table,
                new Fillings(new Customers(hub).customers, hub.desk.desk, hub.desk.staff, profiles, hub.desk.clock),
                deeds);
        MacroRunTable put = new MacroRunTable(hub.desk.jdbi);
        runs = new KeepingRuns(hub.desk.register, desk, put, hub.desk.clock);
        running = new RunningMacros(put, use, hub.desk.clock);
    }

    public Caller supervisor() {
        return hub.desk.staff.caller(hub.desk.agent, Set.of("agent", "supervisor"));
    }
}
