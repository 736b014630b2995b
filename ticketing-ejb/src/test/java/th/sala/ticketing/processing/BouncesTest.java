package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** Only a report about a mail of ours changes anything, and it opens no ticket. */
class BouncesTest {
    private final Hub hub = new Hub();

    @Test
    void our_mail_that_comes_back_is_shown_as_failed_and_opens_no_ticket() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        OutboundMessage sent = answerSent(ticket);
        int before = tickets();

        InboundMessage report = hub.accepted(aReport(sent.messageId(), "failed", "5.1.1"));
        hub.worker.drain();

        assertThat(tickets()).isEqualTo(before);
        assertThat(hub.ticketOf(report).id()).isEqualTo(ticket.id());
        MessageView reply = hub.messages(ticket).stream()
                .filter(message -> message.kind().equals("reply"))
                .findFirst()
                .orElseThrow();
        assertThat(reply.delivery().state()).isEqualTo("failed");
        assertThat(reply.delivery().reason()).contains("5.1.1");
        assertThat(history(ticket)).contains("delivery sent failed");
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void the_notice_that_a_returned_acknowledgement_carried_is_told_again() {
        String somsri = "somsri." + hub.desk.team + "@example.com";
        hub.delivered(Mails.aMail().from(somsri));
        OutboundMessage acknowledgement = hub.claimed().get(0);
        assertThat(acknowledgement.text()).contains("/notices/");
        sent(acknowledgement);

        hub.accepted(aReport(acknowledgement.messageId(), "failed", "5.1.1"));
        hub.worker.drain();
        hub.delivered(Mails.aMail().from(somsri));

        assertThat(hub.claimed().get(0).text()).contains("/notices/");
    }

    @Test
    void a_delay_changes_nothing_and_opens_no_ticket() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        OutboundMessage sent = answerSent(ticket);
        int before = tickets();

        hub.accepted(aReport(sent.messageId(), "delayed", "4.4.7"));
        hub.worker.drain();

        assertThat(tickets()).isEqualTo(before);
        assertThat(hub.messages(ticket))
                .filteredOn(message -> message.kind().equals("reply"))
                .allSatisfy(reply -> assertThat(reply.delivery().state()).isEqualTo("sent"));
    }

    @Test
    void a_report_about_another_mail_or_a_guessed_id_of_ours_stays_an_ordinary_unanswered_mail() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        OutboundMessage sent = answerSent(ticket);
        String guessed = sent.messageId().replaceFirst("^<.{26}", "<" + "a".repeat(26));
        String othersId = sent.messageId().replaceFirst("\\.[0-9a-f-]{36}@", "." + UUID.randomUUID() + "@");
        int before = tickets();

        for (String id : List.of("<somebody@example.com>", guessed, othersId)) {
            hub.delivered(aReport(id, "failed", "5.1.1"));
        }

        assertThat(tickets()).isEqualTo(before + 3);
        assertThat(hub.claimed()).isEmpty();
        assertThat(hub.messages(ticket))
                .filteredOn(message -> message.kind().equals("reply"))
                .allSatisfy(reply -> assertThat(reply.delivery().state()).isEqualTo("sent"));
    }

    @Test
    void where_answers_should_go_is_kept_unless_the_sender_is_forged() {
        TicketHead honest = hub.delivered(Mails.aMail().askingForAnswersTo("office@example.com"));
        TicketHead forged = hub.delivered(
                Mails.aMail().askingForAnswersTo("office@example.com").trusted(Trust.FAIL));

        assertThat(answersTo(honest)).isEqualTo("office@example.com");
        assertThat(answersTo(forged)).isNull();
    }

    private static Mails aReport(String messageId, String action, String status) {
        return Mails.aMail().from("mailer-daemon@mx.example.com").reporting(messageId, action, status);
    }

    private OutboundMessage answerSent(TicketHead ticket) {
        hub.claimed();
        Hub.done(hub.answered(ticket, "เปลี่ยนได้ค่ะ"));
        OutboundMessage answer = hub.claimed().get(0);
        sent(answer);
        return answer;
    }

    private void sent(OutboundMessage message) {
        hub.in(() -> {
            hub.replies.outbox.sent(message.claim(), "250 2.0.0 Ok");
            return null;
        });
    }

    private int tickets() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.ticket WHERE team = :team")
                        .bind("team", hub.desk.team)
                        .mapTo(Integer.class)
                        .one()));
    }

    private List<String> history(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT concat_ws(' ', field, from_value, to_value) FROM ticketing.ticket_change WHERE ticket = :id")
                .bind("id", ticket.id())
                .mapTo(String.class)
                .list()));
    }

    private String answersTo(TicketHead ticket) {
        return hub.in(() -> hub.spoken.messages.newest(ticket.id()).orElseThrow())
                .envelope()
                .replyTo();
    }
}
