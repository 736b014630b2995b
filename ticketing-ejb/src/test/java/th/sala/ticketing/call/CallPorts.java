package th.sala.ticketing.call;

import th.sala.consent.key.ContentVault;
import th.sala.consent.key.KeyedVault;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.feed.FeedWriter;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.task.TaskPorts;

/** The calls of a hub, wired as the container does. */
public final class CallPorts {
    public final TaskPorts tasks;
    public final CallLog log;
    public final CallDesk desk;
    public final CallEvents events;
    public final UnfiledCalls unfiled;
    public final SpokenNotices notices;
    public final Switchboards switchboards;

    public CallPorts(Hub hub) {
        ContentVault vault = new KeyedVault(TestKeys.master());
        FeedWriter feed = (kind, about, number, team) -> hub.desk.feed.add(kind + " " + team);
        tasks = new TaskPorts(hub.desk, hub.consent.gate(), feed);
        CallTable table = new CallTable(hub.desk.jdbi);
        LineSeal seal = new LineSeal(vault);
        RecognisingCallers callers = new RecognisingCallers(
                hub.consent.subjects(),
                hub.consent.merges(),
                hub.consent.restrictedRecords(),
                new SharedLines(hub.desk.jdbi, hub.desk.clock),
                new SwitchboardTable(hub.desk.jdbi));
        switchboards =
                new KeepingSwitchboards(new SwitchboardTable(hub.desk.jdbi), hub.consent.trail(), hub.desk.clock);
        CallTickets tickets = new CallTickets(hub.desk.jdbi);
        CallMessages messages = new CallMessages(hub.spoken.messages, hub.desk.staff, hub.consent.gate());
        CallAftermath aftermath =
                new CallAftermath(hub.desk.register, hub.desk.reading, tasks.tasks, table, feed, hub.desk.clock);
        FilingCalls filing = new FilingCalls(hub.desk.register, messages, hub.spoken.threads, aftermath, table, seal);
        ChoosingCallers choosing = new ChoosingCallers(callers, tickets, hub.desk.register, filing, seal);
        NewCalls fresh = new NewCalls(callers, seal, hub.spoken.accounts, hub.desk.staff, hub.desk.clock);
        log = new LoggingCalls(
                table, fresh, choosing, hub.desk.register, hub.desk.staff, hub.intake.repeated, hub.desk.clock);
        CallSheets sheets = new CallSheets(tickets, callers, hub.consent.subjects(), seal);
        desk = new ServingCalls(table, sheets, choosing, hub.desk.register, hub.consent.gate());
        events = new FollowingCalls(
                table,
                new LiveCalls(hub.desk.jdbi),
                fresh,
                choosing,
                aftermath,
                hub.desk.register,
                hub.desk.staff,
                feed);
        notices = new TellingNotices(hub.desk.jdbi, hub.desk.register, hub.consent.notices(), hub.desk.clock);
        unfiled = new UnfiledCalls(hub.desk.jdbi, table, choosing, hub.desk.staff, hub.desk.clock);
    }
}
