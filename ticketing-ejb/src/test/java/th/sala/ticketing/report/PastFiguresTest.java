package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.report.Reports.Question;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** What is past stays as it was. */
class PastFiguresTest {
    private static final String DAY = "2026-12-01";
    private static final List<String> OF_TICKETS = List.of(
            "first-response",
            "resolution",
            "sla",
            "resolution-rate",
            "reopen",
            "activity",
            "contact-frequency",
            "channels");

    private final Counted desk = new Counted();

    @Test
    void who_is_erased_or_forgotten_by_age_changes_no_figure() {
        TicketHead ticket = worked();
        List<Report> before = reports();
        String key = key(ticket);

        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> {
            handle.execute(
                    "DELETE FROM ticketing.message WHERE customer = ?",
                    ticket.customer().value());
            handle.execute(
                    "DELETE FROM ticketing.fact_person WHERE customer = ?",
                    ticket.customer().value());
            return handle.execute(
                    "UPDATE ticketing.ticket SET customer = gen_random_uuid(), subject = '' WHERE id = ?", ticket.id());
        }));

        assertThat(reports()).isEqualTo(before);
        assertThat(key(ticket)).isNull();
        assertThat(key).isNotEqualTo(ticket.customer().value().toString());
    }

    @Test
    void a_closed_ticket_that_changes_hands_or_kind_changes_no_figure() {
        TicketHead ticket = worked();
        List<Report> before = reports();
        TicketPatch patch =
                new TicketPatch(null, null, null, desk.fixture.colleague, null, "complaint", null, null, null);
        done(desk.fixture.in(() -> desk.fixture.desk.patch(desk.fixture.agent(), ticket.number(), patch, null)));
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void the_application_can_change_no_fact() {
        for (String table : List.of("ticket_fact", "clock_fact", "deed_fact", "call_fact")) {
            Map<String, Boolean> rights =
                    desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT has_table_privilege('sala_app', :table, 'SELECT') AS reads,
                          has_table_privilege('sala_app', :table, 'INSERT, UPDATE, DELETE') AS writes
                        """)
                            .bind("table", "ticketing." + table)
                            .map((row, context) -> Map.of("reads", row.getBoolean(1), "writes", row.getBoolean(2)))
                            .one()));
            assertThat(rights).as(table).isEqualTo(Map.of("reads", true, "writes", false));
        }
    }

    @Test
    void the_period_before_stands_beside_it() {
        worked();
        Report report = desk.read(
                new Question("reopen", LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-03"), null, null, true));
        assertThat(report.total()).containsEntry("count", 0L).containsEntry("rate", null);
        assertThat(report.before().from()).isEqualTo("2026-11-30");
        assertThat(report.before().to()).isEqualTo("2026-12-01");
        assertThat(report.before().total()).containsEntry("count", 1L);
    }

    @Test
    void what_is_open_is_told_with_its_age_as_it_stood_that_day() {
        desk.opened("2026-11-01T09:00");
        TicketHead closed = desk.opened("2026-11-21T09:00");
        desk.solved(closed, "2026-12-01T10:00");
        assertThat(desk.total("backlog", "2026-11-30", "2026-11-30"))
                .containsEntry("count", 2L)
                .containsEntry("oldestDays", 29)
                .containsEntry("meanDays", 19.0)
                .containsEntry("overWeek", 2L);
        assertThat(desk.total("backlog", DAY, DAY)).containsEntry("count", 1L).containsEntry("oldestDays", 30);
    }

    @Test
    void a_promise_that_is_over_counts_as_late_also_while_nobody_answered() {
        desk.opened("2026-12-01T09:00");
        desk.fixture.clock.set("2026-12-01T16:00");
        assertThat(desk.total("sla", DAY, DAY)).containsEntry("late", 1L).containsEntry("rate", 0.0);
    }

    @Test
    void every_report_answers_to_each_of_its_groupings() {
        worked();
        for (ReportSheet sheet : new ReadingReports(desk.fixture.jdbi, new ListGate(), desk.fixture.clock).all()) {
            for (String by : sheet.by()) {
                Report report = desk.report(sheet.name(), DAY, DAY, by);
                List<String> members =
                        sheet.columns().stream().map(Column::name).toList();
                report.items().forEach(row -> assertThat(row).containsKeys(members.toArray(String[]::new)));
            }
        }
    }

    private TicketHead worked() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        desk.said(ticket, ticket.customer(), "reply", "email");
        desk.solved(ticket, "2026-12-01T10:00");
        return ticket;
    }

    private List<Report> reports() {
        return OF_TICKETS.stream()
                .flatMap(name -> List.of("team", "channel").stream()
                        .filter(by -> !name.equals("channels") || by.equals("channel"))
                        .map(by -> desk.report(name, DAY, DAY, by)))
                .toList();
    }

    private String key(TicketHead ticket) {
        return desk.fixture.in(() -> desk.fixture.jdbi.withHandle(
                handle -> handle.createQuery("SELECT key::text FROM ticketing.fact_person WHERE customer = :customer")
                        .bind("customer", ticket.customer().value())
                        .mapTo(String.class)
                        .findOne()
                        .orElse(null)));
    }
}
