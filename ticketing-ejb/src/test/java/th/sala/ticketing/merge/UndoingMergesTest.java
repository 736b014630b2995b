package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.task.TaskDesk.Wanted;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** CU-1: tickets that were one are again what they were, in whatever order they part and whatever happened meanwhile. */
class UndoingMergesTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead first = wrote("พัสดุยังไม่ถึง");
    private final TicketHead second = wrote("ขอใบกำกับภาษี");
    private final TicketHead third = wrote("ขอเปลี่ยนที่อยู่");

    @Test
    void parted_in_the_other_order_each_clock_counts_what_is_still_one() {
        Instant of_third = due(third);
        merging.merged(second, third);
        merging.merged(first, third);
        assertThat(due(third)).isEqualTo(due(first));

        merging.parted(second);
        assertThat(due(third)).isEqualTo(due(first));
        merging.parted(first);
        assertThat(due(third)).isEqualTo(of_third);
    }

    @Test
    void one_that_leaves_from_below_takes_its_clock_out_of_all_above() {
        Instant of_third = due(third);
        Instant of_second = due(second);
        merging.merged(first, second);
        merging.merged(second, third);
        assertThat(due(third)).isEqualTo(due(first));

        merging.parted(first);
        assertThat(due(third)).isEqualTo(of_second);
        assertThat(merging.messages(first)).hasSize(2);
        merging.parted(second);
        assertThat(due(third)).isEqualTo(of_third);
        assertThat(due(second)).isEqualTo(of_second.plus(Duration.ofMinutes(2)));
        assertThat(merging.messages(third)).hasSize(2);
    }

    @Test
    void a_first_response_that_was_anothers_is_none_after_it_left_and_runs_on_no_closed_ticket() {
        answers(first);
        merging.merged(first, second);
        assertThat(merging.view(second).firstResponse().metAt()).isNotNull();
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), second.number(), "solved", null, null, null)));
        merging.parted(first);

        assertThat(merging.view(second).firstResponse().metAt()).isNull();
        long open = hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM ticketing.sla_clock WHERE ticket = :ticket AND met_at IS NULL AND stopped_at IS NULL")
                .bind("ticket", second.id())
                .mapTo(Long.class)
                .one()));
        assertThat(open).isZero();
    }

    @Test
    void an_answer_that_the_hub_did_not_send_stays_the_first_response_of_its_ticket() {
        answers(first);
        merging.merged(first, second);
        done(hub.in(() -> hub.desk.desk.answeredElsewhere(hub.agent(), second.number(), "LINE OA", null)));
        merging.parted(first);
        assertThat(merging.view(second).firstResponse().metAt()).isNotNull();
    }

    @Test
    void an_answer_that_waited_and_left_while_they_were_one_is_the_first_response_of_its_own_ticket_alone() {
        UUID waiting = later(first);
        merging.merged(first, second);
        hub.pass(Duration.ofMinutes(11));
        leave();
        assertThat(merging.view(second).firstResponse().metAt()).isNotNull();

        merging.parted(first);

        assertThat(merging.messages(first)).contains(waiting);
        assertThat(merging.view(first).firstResponse().metAt()).isNotNull();
        assertThat(merging.view(first).state()).isEqualTo("in-progress");
        assertThat(merging.view(second).firstResponse().metAt()).isNull();
    }

    @Test
    void an_answer_that_still_waits_when_they_part_leaves_for_its_own_ticket() {
        later(first);
        merging.merged(first, second);
        merging.parted(first);
        hub.pass(Duration.ofMinutes(11));
        leave();

        assertThat(merging.view(first).firstResponse().metAt()).isNotNull();
        assertThat(merging.view(second).firstResponse().metAt()).isNull();
    }

    @Test
    void figures_count_what_each_ticket_had_and_no_cancellation_or_reopening_of_a_merge() {
        merging.merged(first, second);
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), second.number(), "solved", null, null, null)));
        assertThat(contacts(second)).isEqualTo(2);

        merging.parted(first);

        assertThat(contacts(second)).isOne();
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), first.number(), "solved", null, null, null)));
        assertThat(contacts(first)).isOne();
        assertThat(deeds()).containsOnly(Map.entry("opened", 3L), Map.entry("inbound", 3L), Map.entry("done", 2L));
    }

    @Test
    void what_the_gate_could_not_decide_blocks_the_ticket_in_which_it_stands() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.reply_block (message, ticket, since) SELECT id, ticket, at FROM ticketing.message WHERE id = ?",
                first.lastMessage())));
        merging.merged(first, second);
        assertThat(merging.view(second).replyBlocked()).isTrue();
        merging.parted(first);
        assertThat(merging.view(second).replyBlocked()).isFalse();
        assertThat(merging.view(first).replyBlocked()).isTrue();
    }

    @Test
    void tasks_go_along_and_come_back_and_new_ones_stay() {
        UUID call = task(first, "โทรกลับ");
        merging.merged(first, second);
        assertThat(tasks(second)).extracting(TaskView::id).containsExactly(call);
        UUID later = task(second, "ตรวจสอบ");
        done(hub.in(() -> hub.tasks.desk.complete(hub.agent(), call, null, null)));

        merging.parted(first);

        assertThat(tasks(first)).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(call);
            assertThat(task.state()).isEqualTo("done");
        });
        assertThat(tasks(second)).extracting(TaskView::id).containsExactly(later);
    }

    @Test
    void both_wait_again_for_whom_they_waited() {
        Instant until = hub.desk.clock.instant().plus(Duration.ofDays(2));
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), second.number(), until, "customer", null)));
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), third.number(), until, "supplier", null)));
        merging.merged(third, second);
        assertThat(merging.view(second).state()).isEqualTo("in-progress");

        TicketView alone = merging.parted(third);

        assertThat(alone.state()).isEqualTo("waiting");
        assertThat(alone.waitingFor()).isEqualTo("supplier");
        assertThat(alone.waitingUntil()).isEqualTo(until);
        assertThat(merging.view(second).state()).isEqualTo("waiting");
        assertThat(merging.view(second).waitingFor()).isEqualTo("customer");
    }

    @Test
    void who_was_worked_on_meanwhile_does_not_wait_again() {
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), second.number(), null, "customer", null)));
        merging.merged(third, second);
        wrote(token(second), "ยังรออยู่ค่ะ");
        merging.parted(third);
        assertThat(merging.view(second).state()).isEqualTo("in-progress");
    }

    @Test
    void what_was_answered_in_the_ended_ticket_goes_back_to_it() {
        String token = token(first);
        merging.merged(first, second);
        assertThat(wrote(token, "ได้ของหนึ่งชิ้น").id()).isEqualTo(second.id());
        UUID said = merging.newest(second);

        merging.parted(first);

        assertThat(merging.messages(first)).contains(said);
        assertThat(merging.messages(second)).doesNotContain(said);
        assertThat(merging.newest(first)).isEqualTo(said);
    }

    @Test
    void what_was_answered_below_two_merges_goes_back_step_by_step() {
        String token = token(first);
        merging.merged(first, second);
        merging.merged(second, third);
        assertThat(wrote(token, "ได้ของหนึ่งชิ้น").id()).isEqualTo(third.id());
        UUID said = merging.newest(third);

        merging.parted(second);
        assertThat(merging.messages(second)).contains(said);
        merging.parted(first);
        assertThat(merging.messages(first)).contains(said);
    }

    @Test
    void an_open_question_that_came_along_waits_for_a_next_response_until_it_leaves() {
        nextResponse();
        TicketHead answered = wrote("เรื่องแรก");
        TicketHead asking = wrote("เรื่องที่สอง");
        answers(answered);
        hub.pass(Duration.ofMinutes(1));
        TicketHead newer = wrote("เรื่องที่สาม");
        merging.merged(newer, answered);
        assertThat(merging.view(answered).nextResponse()).isNotNull();
        assertThat(merging.view(answered).nextResponse().metAt()).isNull();

        merging.parted(newer);

        hub.pass(Duration.ofDays(2));
        assertThat(merging.view(answered).nextResponse().breached()).isFalse();
        assertThat(asking).isNotNull();
    }

    /** From now on the team's tickets have such a target. */
    private void nextResponse() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> {
            handle.execute("""
                    INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document)
                    SELECT ?, version, effective_from,
                      jsonb_set(document, '{targets,next-response}', '{"budget": "PT1H", "pausedBy": []}')
                    FROM ticketing.sla_policy_version WHERE policy = 'standard' AND version = 1
                    """, hub.desk.team);
            return handle.execute(
                    "UPDATE ticketing.team SET sla_policy = ? WHERE key = ?", hub.desk.team, hub.desk.team);
        }));
    }

    private TicketHead wrote(String text) {
        hub.pass(Duration.ofMinutes(10));
        return hub.delivered(Mails.aMail().from(mail).saying(text));
    }

    private TicketHead wrote(String token, String text) {
        hub.pass(Duration.ofMinutes(10));
        return hub.delivered(
                Mails.aMail().from(mail).trusted(Trust.NONE).withTokens(token).saying(text));
    }

    private void answers(TicketHead ticket) {
        hub.pass(Duration.ofMinutes(1));
        done(hub.answered(ticket, "รับเรื่องแล้วค่ะ"));
        leave();
    }

    /** An answer that leaves in ten minutes. */
    private UUID later(TicketHead ticket) {
        NewReply reply = new NewReply("ค่ะ", null, merging.newest(ticket), null, null, null, null, null, 600, null);
        return done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)))
                .id();
    }

    private int contacts(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT contacts FROM ticketing.ticket_fact WHERE ticket = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(Integer.class)
                        .one()));
    }

    /** How often the team did what. */
    private Map<String, Long> deeds() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT what, count(*) AS often FROM ticketing.deed_fact WHERE team = :team GROUP BY what")
                .bind("team", hub.desk.team)
                .collectRows(Collectors.toMap(
                        row -> row.getColumn("what", String.class), row -> row.getColumn("often", Long.class)))));
    }

    private void leave() {
        hub.claimed()
                .forEach(message -> hub.in(() -> {
                    hub.replies.outbox.begin(message.claim());
                    hub.replies.outbox.sent(message.claim(), "250");
                    return null;
                }));
    }

    /** A token that was issued to the ticket. */
    private String token(TicketHead ticket) {
        UUID reply = done(hub.answered(ticket, "ค่ะ")).id();
        OutboundMessage leaving = hub.claimed().stream()
                .filter(message -> message.message().equals(reply))
                .findFirst()
                .orElseThrow();
        return leaving.messageId().substring(1, leaving.messageId().indexOf('.'));
    }

    private UUID task(TicketHead ticket, String text) {
        return done(hub.in(
                        () -> hub.tasks.desk.add(hub.agent(), ticket.number(), new Wanted("check", null, text, null))))
                .id();
    }

    private List<TaskView> tasks(TicketHead ticket) {
        return done(hub.in(() -> hub.tasks.desk.of(hub.agent(), ticket.number())));
    }

    private Instant due(TicketHead ticket) {
        return merging.view(ticket).firstResponse().dueAt();
    }
}
