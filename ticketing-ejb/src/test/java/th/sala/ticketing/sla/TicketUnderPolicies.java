package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import th.sala.consent.testing.FiredEvents;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;
import th.sala.ticketing.visit.NewVisit;
import th.sala.ticketing.visit.VisitPorts;

/**
 * A team with policies for its own tickets, for urgent ones and for complaints, and one of its own tickets, which comes on
 * Tuesday, 1 December 2026, at 09:00.
 */
abstract class TicketUnderPolicies {
    private static final String POLICY = """
            INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
            SELECT :name, coalesce(max(version), 0) + 1, '2026-01-01', jsonb_set(:document::jsonb, '{applies,teams}', to_jsonb(ARRAY[:team]))
            FROM ticketing.sla_policy_version WHERE policy = :name
            """;
    static final String OWN = """
            {"calendar": "office-th", "applies": {"kinds": ["request"], "priorities": ["low", "normal", "high"]}, "targets": {
              "first-response": {"budget": "PT2H", "pausedBy": [], "warnings": [50]},
              "resolution": {"budget": "PT8H", "pausedBy": ["customer"], "warnings": [50, 75]}}}
            """;
    private static final String URGENT = """
            {"calendar": "always", "applies": {"priorities": ["urgent"]}, "targets": {
              "first-response": {"budget": "PT30M", "pausedBy": [], "warnings": [60]},
              "resolution": {"budget": "PT6H", "pausedBy": [], "warnings": [50, 90],
                "escalations": [{"after": "PT1H", "step": "tell-supervisors"}]}}}
            """;
    private static final String COMPLAINT = """
            {"calendar": "office-th", "applies": {"kinds": ["complaint"]}, "targets": {
              "next-response": {"budget": "PT1H", "pausedBy": []},
              "resolution": {"budget": "P1D", "pausedBy": ["customer"]}}}
            """;
    static final String ONE_TARGET = """
            {"calendar": "office-th", "applies": {"kinds": ["request"], "priorities": ["low", "normal", "high"]}, "targets": {
              "%s": {"budget": "PT8H", "pausedBy": []}}}
            """;
    private static final String CALL = """
            INSERT INTO ticketing.call (id, source, direction, team, agent, started_at, answered_at, ended_at,
              outcome, ticket, logged_at, logged_by)
            VALUES (:id, 'logged', 'inbound', :team, :agent, :at, :at, :at, 'answered', :ticket, :at, :agent)
            """;
    private static final String FIGURES = """
            SELECT clock || ' ' || split_part(policy, '-', 1) FROM ticketing.clock_fact WHERE ticket = :ticket
            UNION ALL SELECT 'ticket ' || split_part(policy, '-', 1) FROM ticketing.ticket_fact WHERE ticket = :ticket
            """;

    final Hub hub = new Hub();
    final String suffix = "-" + UUID.randomUUID();
    private final RingingAlarms alarms = new RingingAlarms(
            new AlarmRows(hub.desk.jdbi),
            new PinnedVersions(hub.desk.jdbi),
            new FiredEvents<ClockAlarm>(hub.desk.register::clockRang),
            hub.desk.clock);
    TicketHead ticket;

    @BeforeEach
    void a_ticket_of_the_teams_own_policy() {
        written("own", OWN);
        written("urgent", URGENT);
        written("complaint", COMPLAINT);
        ticket = hub.delivered(Mails.aMail());
        assertThat(view().slaPolicy()).isEqualTo(new TicketView.Policy("own" + suffix, 1));
    }

    void moved(String local) {
        now(local);
        Owner queue = new Owner(hub.desk.otherTeam, null, "moved");
        run(() -> hub.desk.register.give(ticket.id(), queue, hub.desk.clock.instant()));
    }

    void written(String name, String document) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createUpdate(POLICY)
                .bind("name", name + suffix)
                .bind("document", document)
                .bind("team", hub.desk.team)
                .execute()));
    }

    void now(String local) {
        hub.desk.clock.set(local);
    }

    void became(String priority, String kind) {
        TicketPatch patch = new TicketPatch(null, priority, null, null, null, kind, null, null, null);
        done(hub.in(() -> hub.desk.desk.patch(hub.agent(), ticket.number(), patch, null)));
    }

    void accepted() {
        Instant now = hub.desk.clock.instant();
        run(() -> hub.desk.register.answerAccepted(ticket.id(), now, now));
    }

    void run(Runnable deed) {
        hub.in(() -> {
            deed.run();
            return null;
        });
    }

    void replied() {
        UUID reply = hub.desk.message(ticket.id(), "reply", "email", "ตอบแล้ว");
        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.message SET delivery_state = 'sent' WHERE id = ?", reply)));
    }

    /** What waited to leave does. */
    void left() {
        hub.claimed()
                .forEach(message -> run(() -> {
                    hub.replies.outbox.begin(message.claim());
                    hub.replies.outbox.sent(message.claim(), "250");
                }));
    }

    void elsewhere() {
        done(hub.in(() -> hub.desk.desk.answeredElsewhere(hub.agent(), ticket.number(), null, null)));
    }

    void visited() {
        NewVisit visit = new NewVisit(hub.desk.clock.instant(), "ไปพบที่ร้าน");
        done(hub.in(() -> new VisitPorts(hub).log.log(hub.agent(), ticket.number(), visit)));
    }

    void called(String local) {
        now(local);
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createUpdate(CALL)
                .bind("id", UUID.randomUUID())
                .bind("team", hub.desk.team)
                .bind("agent", hub.desk.agent)
                .bind("at", hub.desk.clock.instant())
                .bind("ticket", ticket.id())
                .execute()));
    }

    TicketView view() {
        return hub.in(() -> hub.desk.reading.read(List.of(ticket.id()))).get(0);
    }

    ClockLedger ledger(String clock) {
        return done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), ticket.number()))).stream()
                .filter(one -> one.clock().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    List<TicketChange> history(String field) {
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number()))).stream()
                .filter(change -> change.field().equals(field))
                .toList();
    }

    /** All that this ticket's alarms said until now. */
    List<String> rung() {
        run(() -> alarms.ring(ticket.id()));
        return history("sla").stream()
                .map(change -> change.reason() + " " + change.to())
                .toList();
    }

    Instant due(String clock, String kind) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT due_at FROM ticketing.sla_alarm WHERE ticket = :ticket AND clock = :clock AND kind = :kind")
                .bind("ticket", ticket.id())
                .bind("clock", clock)
                .bind("kind", kind)
                .mapTo(Instant.class)
                .one()));
    }

    List<String> figures() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .list()));
    }
}
