package th.sala.ticketing.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.macro.MacroUse.Step;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** What happens on a ticket while an answer whose steps would let it rest waits to leave. */
class OvertakenMacrosTest {
    private final Hub hub = new Hub();
    private final MacroPorts macros = new MacroPorts(hub);
    private final TicketHead ticket = hub.delivered(Mails.aMail());
    private final String token = hub.claimed().get(0).messageId().substring(1, 27);
    private final UUID answer = done(hub.answered(ticket, "รอของเข้าก่อนนะคะ")).id();

    @Test
    void a_question_that_came_meanwhile_keeps_the_ticket_from_resting() {
        kept();
        hub.pass(Duration.ofMinutes(1));
        written("แล้วคืนเงินได้ไหมคะ");

        left();

        assertThat(steps()).containsExactly(new Step("priority", null), new Step("waiting", "newer-message"));
        assertThat(view().priority()).isEqualTo("high");
        assertThat(view().state()).isEqualTo("in-progress");
    }

    @Test
    void what_a_machine_wrote_meanwhile_does_not() {
        kept();
        hub.pass(Duration.ofMinutes(1));
        hub.delivered(Mails.aMail().trusted(Trust.NONE).automatic().withTokens(token));

        left();

        assertThat(steps()).containsExactly(new Step("priority", null), new Step("waiting", null));
        assertThat(view().state()).isEqualTo("waiting");
    }

    @Test
    void a_colleague_who_has_it_in_hand_by_now_is_left_to_end_it() {
        kept();
        hub.pass(Duration.ofMinutes(1));
        done(hub.in(() -> hub.desk.desk.takeOver(hub.desk.colleague(), ticket.number(), null)));

        left();

        assertThat(steps()).containsExactly(new Step("priority", null), new Step("waiting", "already-taken"));
        assertThat(view().state()).isEqualTo("in-progress");
    }

    private void kept() {
        UUID macro = saved();
        done(hub.in(() -> macros.runs.keep(hub.agent(), ticket.number(), answer, macro)));
    }

    private void written(String text) {
        TicketHead same =
                hub.delivered(Mails.aMail().trusted(Trust.NONE).saying(text).withTokens(token));
        assertThat(same.id()).isEqualTo(ticket.id());
    }

    private void left() {
        hub.in(() -> {
            hub.desk.jdbi.useHandle(handle ->
                    handle.execute("UPDATE ticketing.message SET delivery_state = 'sent' WHERE id = ?", answer));
            macros.running.run(answer);
            return null;
        });
    }

    private List<Step> steps() {
        return done(hub.in(() -> macros.runs.of(hub.agent(), ticket.number())))
                .get(0)
                .steps();
    }

    private TicketView view() {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), ticket.number())));
    }

    private UUID saved() {
        List<Action> actions = List.of(
                Action.text(Action.REPLY, "รอของเข้าก่อนนะคะ", null),
                new Action("priority", null, null, "high", null, null, null, null, null, null),
                new Action("waiting", null, null, null, null, null, "supplier", 48, null, null));
        MacroEntry entry = new MacroEntry("รอของ", null, null, "all", null, "customer-care", actions, true);
        return done(hub.in(() -> macros.desk.add(macros.supervisor(), entry))).id();
    }
}
