package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.ListRequest;
import th.sala.ticketing.report.Reports.Question;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** The first answer to a mail is due after an hour; what became of the promise is told as it was. */
class PromisesTest {
    private static final String DAY = "2026-12-01";

    private final Counted desk = new Counted();

    @Test
    void closed_unanswered_after_its_time_is_late_and_before_it_neither() {
        desk.solved(desk.opened("2026-12-01T09:00"), "2026-12-01T09:30");
        desk.solved(desk.opened("2026-12-01T09:00"), "2026-12-01T16:00");
        TicketHead givenUp = desk.opened("2026-12-01T09:00");
        desk.fixture.clock.set("2026-12-01T16:00");
        done(desk.fixture.in(() ->
                desk.fixture.desk.cancel(desk.fixture.agent(), givenUp.number(), "not-interested", null, null, null)));
        assertThat(desk.total("sla", DAY, DAY))
                .containsEntry("late", 2L)
                .containsEntry("inTime", 2L)
                .containsEntry("stopped", 1L)
                .containsEntry("rate", 50.0);
        assertThat(desk.row("scorecard", DAY, DAY, null, "first-response")).containsEntry("score", 0.0);
    }

    @Test
    void given_up_before_its_time_is_no_promise_at_all() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        desk.fixture.clock.set("2026-12-01T09:30");
        done(desk.fixture.in(() ->
                desk.fixture.desk.cancel(desk.fixture.agent(), ticket.number(), "not-interested", null, null, null)));
        assertThat(desk.total("sla", DAY, DAY)).containsEntry("count", 0L).containsEntry("stopped", 0L);
    }

    @Test
    void in_time_is_told_to_the_second_as_the_desk_shows_it() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        answered(ticket, "2026-12-01T10:00:00.900");
        TicketView view = done(desk.fixture.in(() -> desk.fixture.desk.get(desk.fixture.agent(), ticket.number())));
        assertThat(view.firstResponse().breached()).isFalse();
        assertThat(desk.total("sla", DAY, DAY)).containsEntry("late", 0L).containsEntry("inTime", 1L);
    }

    @Test
    void an_answer_stays_with_whom_it_was_given_by_whatever_is_written_of_its_clock_later() {
        TicketHead ticket = desk.opened("2026-12-01T09:00");
        answered(ticket, "2026-12-01T09:20");
        done(desk.fixture.in(() -> desk.fixture.desk.assign(
                desk.fixture.agent(), ticket.number(), desk.fixture.colleague, null, null, null)));
        desk.fixture.in(() -> desk.fixture.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.sla_clock SET due_at = due_at + interval '1 hour' WHERE ticket = ?", ticket.id())));
        assertThat(desk.row("first-response", DAY, DAY, "agent", desk.fixture.agent))
                .containsEntry("count", 1L);
    }

    @Test
    void the_record_of_a_report_tells_what_it_was_asked_for_and_all_that_it_showed() {
        desk.solved(desk.opened("2026-11-30T09:00"), "2026-11-30T10:00");
        desk.solved(desk.opened("2026-12-01T09:00"), "2026-12-01T10:00");
        ListGate gate = new ListGate();
        ReadingReports reports = new ReadingReports(desk.fixture.jdbi, gate, desk.fixture.clock);
        LocalDate day = LocalDate.parse(DAY);
        for (Question question : List.of(
                new Question("reopen", day, day, null, null, false),
                new Question("reopen", day, day, null, null, true),
                new Question("reopen", day, day, null, 30, false))) {
            done(desk.fixture.in(() -> reports.read(desk.supervisor(), question)));
        }
        assertThat(gate.decided).extracting(ListRequest::rows).containsExactly(1, 2, 1);
        assertThat(gate.decided).extracting(ListRequest::queryHash).doesNotHaveDuplicates();
    }

    private void answered(TicketHead ticket, String at) {
        desk.fixture.clock.set(at);
        desk.fixture.in(() -> {
            desk.fixture.register.answered(
                    ticket.id(), UUID.randomUUID(), desk.fixture.agent, desk.fixture.clock.instant());
            desk.fixture.register.answerAccepted(
                    ticket.id(), desk.fixture.clock.instant(), desk.fixture.clock.instant());
            return null;
        });
    }
}
