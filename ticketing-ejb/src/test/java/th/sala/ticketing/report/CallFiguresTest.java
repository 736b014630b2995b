package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.report.Reports.Question;
import th.sala.ticketing.ticket.TicketHead;

/** Two calls are answered after 10 and 40 seconds, one is given up after 60. */
class CallFiguresTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private final Counted desk = new Counted();

    @Test
    void calls_are_told_by_half_hours_with_the_share_answered_in_time() {
        calls();
        Map<String, Object> total =
                desk.read(new Question("calls", DAY, DAY, null)).total();
        assertThat(total)
                .containsEntry("offered", 3L)
                .containsEntry("answered", 2L)
                .containsEntry("abandoned", 1L)
                .containsEntry("serviceLevel", 33.3)
                .containsEntry("answerSeconds", 25.0)
                .containsEntry("talkSeconds", 90.0)
                .containsEntry("holdSeconds", 10.0)
                .containsEntry("wrapUpSeconds", 30.0)
                .containsEntry("handlingSeconds", 130.0);
        assertThat(desk.row("calls", "2026-12-01", "2026-12-01", "half-hour", "09:30"))
                .containsEntry("offered", 2L)
                .containsEntry("serviceLevel", 0.0);
        assertThat(desk.row("calls", "2026-12-01", "2026-12-01", "half-hour", "09:00"))
                .containsEntry("serviceLevel", 100.0);
    }

    @Test
    void in_time_is_what_the_caller_says() {
        calls();
        Question minute = new Question("calls", DAY, DAY, null, 60, false);
        assertThat(desk.read(minute).total()).containsEntry("serviceLevel", 66.7);
    }

    @Test
    void a_call_that_goes_on_has_not_been_talked_for_nothing() {
        call("2026-12-01T09:00", 10, 100);
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.call SET ended_at = NULL, held_seconds = 0 WHERE team = ?", desk.fixture.team)));
        call("2026-12-01T09:00", 10, 100);
        assertThat(desk.total("calls", "2026-12-01", "2026-12-01"))
                .containsEntry("answered", 2L)
                .containsEntry("talkSeconds", 90.0);
    }

    @Test
    void call_backs_are_due_done_and_late() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        callBack(ticket, "2026-12-01T10:00", "2026-12-01T09:50");
        callBack(ticket, "2026-12-01T10:00", "2026-12-01T10:20");
        callBack(ticket, "2026-12-01T11:00", null);
        callBack(ticket, "2026-12-01T17:00", null);
        desk.fixture.clock.set("2026-12-01T12:00");
        assertThat(desk.read(new Question("calls", DAY, DAY, "team")).total())
                .containsEntry("callBacksDue", 4L)
                .containsEntry("callBacksDone", 2L)
                .containsEntry("callBacksLate", 2L)
                .containsEntry("serviceLevel", null);
    }

    private void calls() {
        call("2026-12-01T09:29:59", 10, 100);
        call("2026-12-01T09:30:00", 40, 100);
        call("2026-12-01T09:59:59", 60, null);
    }

    private void call(String at, int waited, Integer lasted) {
        Instant start = moment(at);
        Instant then = start.plusSeconds(waited);
        boolean answered = lasted != null;
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.execute(
                """
                INSERT INTO ticketing.call (id, source, direction, team, agent, started_at, answered_at, ended_at,
                  abandoned_at, held_seconds, wrap_up_seconds, outcome, logged_at, logged_by)
                VALUES (?, 'agent', 'inbound', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'agent')
                """,
                UUID.randomUUID(),
                desk.fixture.team,
                desk.fixture.agent,
                start,
                answered ? then : null,
                answered ? then.plusSeconds(lasted) : then,
                answered ? null : then,
                answered ? 10 : 0,
                answered ? 30 : 0,
                answered ? "answered" : "abandoned",
                then)));
    }

    private void callBack(TicketHead ticket, String due, String ended) {
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.execute(
                """
                INSERT INTO ticketing.task (id, ticket, kind, channel, text, due_at, state, made_at, made_by, why, ended_at)
                VALUES (?, ?, 'call-back', 'phone', '', ?, ?, ?, 'agent', 'asked', ?)
                """,
                UUID.randomUUID(),
                ticket.id(),
                moment(due),
                ended == null ? "open" : "done",
                desk.fixture.clock.instant(),
                ended == null ? null : moment(ended))));
    }

    private static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Bangkok")).toInstant();
    }
}
