package th.sala.ticketing.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.macro.MacroUse.Step;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Steps that wait until their answer has left, wherever its writer is by then. */
class MacroRunsTest {
    private final Hub hub = new Hub();
    private final MacroPorts macros = new MacroPorts(hub);
    private final TicketHead ticket = hub.delivered(Mails.aMail());
    private final UUID macro = saved();
    private final UUID answer = written();

    @Test
    void its_steps_follow_once_the_answer_left_in_the_name_of_who_wrote_it_and_only_once() {
        kept();
        kept();
        work();
        assertThat(view().priority()).isEqualTo("normal");

        left("sent");
        work();
        work();

        assertThat(view().priority()).isEqualTo("high");
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.by()).isEqualTo(hub.desk.agent);
            assertThat(run.steps()).containsExactly(new Step("priority", null), new Step("done", "not-tried-enough"));
            assertThat(run.doneAt()).isNotNull();
            assertThat(run.reason()).isNull();
        });
    }

    @Test
    void an_answer_that_is_taken_back_takes_its_steps_with_it() {
        kept();
        done(hub.in(() -> hub.replies.desk.takeBack(hub.agent(), ticket.number(), answer)));

        work();

        assertThat(view().priority()).isEqualTo("normal");
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.reason()).isEqualTo("not-sent");
            assertThat(run.steps()).isEmpty();
        });
    }

    @Test
    void while_nobody_can_tell_whether_the_answer_left_its_steps_wait() {
        kept();
        left("uncertain");
        work();
        assertThat(view().priority()).isEqualTo("normal");
        assertThat(runs()).singleElement().extracting(MacroRun::doneAt).isNull();

        left("sent");
        work();

        assertThat(view().priority()).isEqualTo("high");
    }

    @Test
    void an_answer_that_failed_takes_its_steps_up_again_when_it_is_sent_again() {
        kept();
        refusedByTheServer();
        work();
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.reason()).isEqualTo("not-delivered");
            assertThat(run.doneAt()).isNotNull();
        });

        done(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row())));
        work();
        assertThat(runs()).singleElement().satisfies(run -> {
            assertThat(run.reason()).isNull();
            assertThat(run.doneAt()).isNull();
        });
        left("sent");
        work();

        assertThat(view().priority()).isEqualTo("high");
        assertThat(runs())
                .singleElement()
                .satisfies(run -> assertThat(run.steps()).hasSize(2));
    }

    @Test
    void what_fails_three_times_is_let_go() {
        kept();
        left("sent");
        for (int round = 0; round < 3; round++) {
            assertThat(due()).containsExactly(answer);
            hub.in(() -> {
                macros.running.failed(answer);
                return null;
            });
            assertThat(due()).isEmpty();
            hub.pass(Duration.ofMinutes(2));
        }

        assertThat(due()).isEmpty();
        assertThat(runs()).singleElement().extracting(MacroRun::reason).isEqualTo("failed");
    }

    @Test
    void nobody_puts_steps_behind_the_answer_of_another() {
        assertThat(refusal(hub.in(() -> macros.runs.keep(hub.desk.colleague(), ticket.number(), answer, macro))))
                .isEqualTo("unknown-message");
        assertThat(refusal(hub.in(() -> macros.runs.keep(hub.desk.stranger(), ticket.number(), answer, macro))))
                .isEqualTo("unknown-ticket");
        assertThat(refusal(hub.in(() -> macros.runs.keep(hub.agent(), ticket.number(), answer, UUID.randomUUID()))))
                .isEqualTo("unknown-macro");
    }

    private void kept() {
        assertThat(done(hub.in(() -> macros.runs.keep(hub.agent(), ticket.number(), answer, macro)))
                        .doneAt())
                .isNull();
    }

    private void left(String state) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.message SET delivery_state = ? WHERE id = ?", state, answer)));
    }

    private void refusedByTheServer() {
        hub.pass(Duration.ofMinutes(1));
        hub.claimed().stream()
                .filter(leaving -> leaving.message().equals(answer))
                .forEach(leaving -> hub.in(() -> {
                    hub.replies.outbox.failed(leaving.claim(), "550 no such user", false);
                    return null;
                }));
    }

    private UUID row() {
        return hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :answer")
                        .bind("answer", answer)
                        .mapTo(UUID.class)
                        .one());
    }

    private List<UUID> due() {
        return hub.in(() -> macros.running.due());
    }

    private void work() {
        due().forEach(message -> hub.in(() -> {
            macros.running.run(message);
            return null;
        }));
    }

    private List<MacroRun> runs() {
        return done(hub.in(() -> macros.runs.of(hub.agent(), ticket.number())));
    }

    private TicketView view() {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
    }

    private UUID written() {
        NewReply reply = new NewReply("ได้รับแล้วค่ะ", null, ticket.lastMessage(), null, null, null, null, null, 4);
        return done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)))
                .id();
    }

    private UUID saved() {
        MacroEntry entry = new MacroEntry(
                "ได้รับ",
                null,
                null,
                "all",
                null,
                "customer-care",
                List.of(
                        Action.text(Action.REPLY, "ได้รับแล้วค่ะ", null),
                        new Action("priority", null, null, "high", null, null, null, null, null, null),
                        new Action("done", null, null, null, null, null, null, null, "unreachable", null)),
                true);
        return done(hub.in(() -> macros.desk.add(macros.supervisor(), entry))).id();
    }
}
