package th.sala.ticketing.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.task.TaskDesk.Wanted;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;

class TaskDeskTest {
    private final DeskFixture fixture = new DeskFixture();
    private final ConsentPorts consent = ConsentPorts.on(fixture.jdbi, fixture.clock);
    private final TaskPorts ports = new TaskPorts(
            fixture, consent.gate(), (kind, ticket, number, team) -> fixture.feed.add(kind + " " + number));
    private final TicketHead ticket = fixture.opened("โทรศัพท์ขัดข้อง", fixture.in(consent::somebody));

    @Test
    void a_task_is_made_seen_by_its_team_and_done_with_what_came_of_it() {
        TaskView made = made("call-back", "โทรกลับ", null);
        assertThat(made.state()).isEqualTo("open");
        assertThat(made.channel()).isEqualTo(ticket.channel());
        assertThat(made.madeBy()).isEqualTo(fixture.agent);
        assertThat(made.why()).isEqualTo("by-hand");

        TaskView done = done(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), "รับสายแล้ว", null)));

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.doneBy()).isEqualTo(fixture.agent);
        assertThat(done.doneAt()).isEqualTo(fixture.clock.instant());
        assertThat(done.note()).isEqualTo("รับสายแล้ว");
        assertThat(fixture.in(() -> ports.tasks.of(ticket.id()))).containsExactly(done);
        assertThat(fixture.feed).contains("task-opened " + ticket.number(), "task-ended " + ticket.number());
        assertThat(ports.ended.all()).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(TaskKind.CALL_BACK);
            assertThat(told.done()).isTrue();
        });
    }

    @Test
    void what_was_done_by_mistake_is_to_be_done_again() {
        TaskView made = made("check", "", null);
        done(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), "x", "https://example.com/1")));

        TaskView again = done(fixture.in(() -> ports.desk.reopen(fixture.agent(), made.id())));

        assertThat(again).isEqualTo(made);
        assertThat(refusal(fixture.in(() -> ports.desk.reopen(fixture.agent(), made.id()))))
                .isEqualTo("task-open");
    }

    @Test
    void a_task_ends_once() {
        TaskView made = made("check", "", null);
        done(fixture.in(() -> ports.desk.drop(fixture.agent(), made.id(), null)));
        assertThat(refusal(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), null, null))))
                .isEqualTo("task-ended");
        assertThat(ports.ended.all())
                .singleElement()
                .satisfies(told -> assertThat(told.done()).isFalse());
    }

    @Test
    void an_answer_by_hand_leaves_its_link_and_stays_given() {
        TaskView made = made("reply-by-hand", "", null);
        assertThat(refusal(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), null, null))))
                .isEqualTo("link-required");

        String link = "https://forum.example.com/topic/1";
        done(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), null, link)));

        assertThat(ports.ended.all())
                .singleElement()
                .satisfies(told -> assertThat(told.link()).isEqualTo(link));
        assertThat(refusal(fixture.in(() -> ports.desk.reopen(fixture.agent(), made.id()))))
                .isEqualTo("task-answered");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"javascript:alert(1)", "ftp://example.com/x", "https:///x", "no address"})
    void a_link_leads_to_a_page(String link) {
        TaskView made = made("check", "", null);
        assertThat(refusal(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), null, link))))
                .isEqualTo("link-unusable");
    }

    @Test
    void what_a_task_cannot_be_is_refused() {
        assertThat(refusal(wanted(new Wanted("dance", null, null, null)))).isEqualTo("unknown-task-kind");
        assertThat(refusal(wanted(new Wanted("check", null, "ก".repeat(501), null))))
                .isEqualTo("task-too-long");
        assertThat(refusal(wanted(
                        new Wanted("check", null, null, fixture.clock.instant().minusSeconds(1)))))
                .isEqualTo("due-in-the-past");
    }

    @Test
    void nobody_of_another_team_sees_a_task() {
        TaskView made = made("check", "", null);
        Caller stranger = fixture.stranger();
        assertThat(refusal(ports.desk.of(stranger, ticket.number()))).isEqualTo("unknown-ticket");
        assertThat(refusal(ports.desk.get(stranger, made.id()))).isEqualTo("unknown-task");
        assertThat(refusal(fixture.in(() -> ports.desk.complete(stranger, made.id(), null, null))))
                .isEqualTo("unknown-task");
        assertThat(listed(stranger, false, null, 50, null)).isEmpty();
    }

    @Test
    void a_list_begins_with_what_is_due_next_and_pages_on() {
        Instant now = fixture.clock.instant();
        TaskView undated = made("check", "undated", null);
        TaskView later = made("check", "later", now.plus(Duration.ofHours(3)));
        TaskView soon = made("check", "soon", now.plus(Duration.ofHours(1)));
        assertThat(listed(fixture.agent(), false, "open", 2, null)).containsExactly(soon, later);
        assertThat(listed(fixture.agent(), false, "open", 2, later.id().toString()))
                .containsExactly(undated);
        assertThat(listed(fixture.agent(), true, "open", 50, null)).isEmpty();
        done(fixture.in(() -> fixture.desk.assign(fixture.agent(), ticket.number(), fixture.agent, null, null, null)));
        assertThat(listed(fixture.agent(), true, "open", 50, null)).hasSize(3);
        assertThat(listed(fixture.agent(), true, "done", 50, null)).isEmpty();
        assertThat(refusal(ports.desk.list(fixture.agent(), false, "lost", 50, null)))
                .isEqualTo("unknown-task-state");
        assertThat(refusal(ports.desk.list(fixture.agent(), false, null, 50, "nonsense")))
                .isEqualTo("unknown-cursor");
    }

    @Test
    void words_about_somebody_restricted_are_not_shown() {
        made("check", "secret", null);
        fixture.in(() -> consent.blocks().restrict(ticket.customer(), "dpo1", null));
        assertThat(done(ports.desk.of(fixture.agent(), ticket.number())))
                .singleElement()
                .satisfies(task -> assertThat(task.text()).isEmpty());
    }

    @Test
    void a_task_is_reminded_of_once_before_it_is_due_and_never_when_it_is_done_TK_14() {
        Instant due = fixture.clock.instant().plus(Duration.ofHours(1));
        made("check", "", due);
        TaskView early = made("check", "", due);
        done(fixture.in(() -> ports.desk.complete(fixture.agent(), early.id(), null, null)));
        assertThat(reminders()).isEmpty();

        fixture.clock.set("2026-12-01T09:50");

        assertThat(reminders()).containsExactly("task-due");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void the_reminder_comes_in_working_time_and_so_does_the_one_of_what_is_late_TK_14() {
        made("check", "", at("2026-12-08T08:35"));
        fixture.clock.set("2026-12-04T17:24:59");
        assertThat(reminders()).isEmpty();
        fixture.clock.set("2026-12-04T17:25");
        assertThat(reminders()).containsExactly("task-due");

        made("check", "", at("2026-12-08T19:00"));
        fixture.clock.set("2026-12-08T17:20");
        assertThat(reminders()).containsExactlyInAnyOrder("task-late", "task-due");
        fixture.clock.set("2026-12-09T08:30");
        assertThat(reminders()).isEmpty();
        fixture.clock.set("2026-12-09T08:30:01");
        assertThat(reminders()).containsExactly("task-late");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void what_is_done_in_time_is_never_told_late_TK_14() {
        TaskView made = made("check", "", at("2026-12-01T11:00"));
        fixture.clock.set("2026-12-01T10:55");
        assertThat(reminders()).containsExactly("task-due");
        done(fixture.in(() -> ports.desk.complete(fixture.agent(), made.id(), null, null)));
        fixture.clock.set("2026-12-01T12:00");
        assertThat(reminders()).isEmpty();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Bangkok")).toInstant();
    }

    private List<String> reminders() {
        fixture.feed.clear();
        fixture.in(() -> {
            ports.reminders.remind();
            return null;
        });
        return fixture.feed.stream()
                .filter(told -> told.endsWith(" " + ticket.number()))
                .map(told -> told.substring(0, told.indexOf(' ')))
                .toList();
    }

    private TaskView made(String kind, String text, Instant dueAt) {
        return done(wanted(new Wanted(kind, null, text, dueAt)));
    }

    private Outcome<TaskView> wanted(Wanted wanted) {
        return fixture.in(() -> ports.desk.add(fixture.agent(), ticket.number(), wanted));
    }

    private List<TaskView> listed(Caller caller, boolean mine, String state, int limit, String cursor) {
        return done(fixture.in(() -> ports.desk.list(caller, mine, state, limit, cursor)))
                .items();
    }

    private static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.code());
        });
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(value -> "done", refusal -> refusal.code());
    }
}
