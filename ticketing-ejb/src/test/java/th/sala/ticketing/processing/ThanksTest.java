package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.report.Asking;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketState;

/** After the end, thanks are attached with a mark and move nothing; any other word opens the ticket again. */
class ThanksTest {
    private static final String QUOTED =
            "\n\nเมื่อ 16 พ.ย. 2569 10:23 Sala <support@sala.test> เขียนว่า:\n> ยังไม่ได้ของใช่ไหมคะ";

    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail());
    private final String token = hub.claimed().get(0).messageId().substring(1, 27);

    @ParameterizedTest
    @ValueSource(strings = {"ขอบคุณค่ะ", "ขอบคุณมากค่ะ\nสมศรี ตัวอย่าง" + QUOTED, "👍", "Thanks!"})
    void thanks_leave_a_closed_ticket_closed_and_are_marked(String words) {
        resolve();

        TicketHead same = hub.delivered(answer(words));

        assertThat(same.id()).isEqualTo(ticket.id());
        assertThat(same.state()).isEqualTo(TicketState.DONE);
        MessageView message = newest();
        assertThat(message.thanked()).isTrue();
        assertThat(message.text()).isEqualTo(words);
        assertThat(same.lastMessage()).isEqualTo(message.id());
        assertThat(history()).last().satisfies(change -> {
            assertThat(change.field()).isEqualTo("message");
            assertThat(change.to()).isEqualTo("thanked");
            assertThat(change.actor()).isEqualTo("customer");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ยังไม่ได้ของค่ะ", "ขอบคุณค่ะ แต่ยังใช้ไม่ได้", "ขอบคุณค่ะ" + QUOTED + "\nยังค่ะ"})
    void any_other_word_opens_it_again(String words) {
        resolve();

        assertThat(hub.delivered(answer(words)).state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(newest().thanked()).isFalse();
    }

    @Test
    void thanks_with_a_file_open_it_again() {
        resolve();
        assertThat(hub.delivered(answer("ขอบคุณค่ะ").withFile("สลิป.txt", "350"))
                        .state())
                .isEqualTo(TicketState.IN_PROGRESS);
    }

    @Test
    void thanks_to_an_open_ticket_are_a_message_like_any_other() {
        done(hub.in(() -> hub.desk.desk.waiting(hub.agent(), ticket.number(), null, "customer", null)));

        assertThat(hub.delivered(answer("ขอบคุณค่ะ")).state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(newest().thanked()).isFalse();
    }

    @Test
    void thanks_before_the_end_are_no_second_contact_KP_3() {
        hub.delivered(answer("ขอบคุณค่ะ"));
        resolve();
        LocalDate day = LocalDate.parse("2026-12-01");
        assertThat(Asking.total(hub, "resolution-rate", day, day)).containsEntry("firstContact", 1L);
    }

    @Test
    void after_the_reopen_window_thanks_begin_a_new_ticket_like_any_message() {
        resolve();
        hub.pass(Duration.ofDays(30));
        assertThat(hub.delivered(answer("ขอบคุณค่ะ")).id()).isNotEqualTo(ticket.id());
    }

    private void resolve() {
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
    }

    private Mails answer(String words) {
        return Mails.aMail().trusted(Trust.NONE).withTokens(token).saying(words);
    }

    private MessageView newest() {
        return hub.messages(ticket).get(hub.messages(ticket).size() - 1);
    }

    private List<TicketChange> history() {
        return done(hub.in(() -> hub.desk.desk.history(hub.agent(), ticket.number())));
    }
}
