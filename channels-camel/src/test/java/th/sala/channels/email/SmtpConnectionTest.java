package th.sala.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.outbound.OutboundMail;
import th.sala.channels.outbound.PortalWay;

class SmtpConnectionTest {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void the_answer_of_the_server_is_kept() throws Exception {
        assertThat(talk("220 hi", "250 ok", "250 ok", "250 ok", "354 go on", "250 2.0.0 queued as 4711", "221 bye"))
                .isEqualTo(new Accepted("250 2.0.0 queued as 4711"));
    }

    @Test
    void a_refused_recipient_is_for_good_and_its_address_not_repeated() throws Exception {
        assertThat(talk(
                        "220 hi",
                        "250 ok",
                        "250 ok",
                        "550 5.1.1 customer1@example.com unknown",
                        "250 reset",
                        "221 bye"))
                .isEqualTo(new Refused("recipient-refused 550 5.1.1", false));
    }

    @Test
    void a_full_mailbox_is_for_later() throws Exception {
        assertThat(talk("220 hi", "250 ok", "250 ok", "452 4.2.2 full", "250 reset", "221 bye"))
                .isEqualTo(new Refused("recipient-refused 452 4.2.2", true));
    }

    @Test
    void a_refusal_after_the_content_is_surely_not_sent() throws Exception {
        assertThat(talk("220 hi", "250 ok", "250 ok", "250 ok", "354 go on", "554 5.7.1 spam", "250 reset", "221 bye"))
                .isEqualTo(new Refused("mail-refused 554 5.7.1", false));
    }

    @Test
    void a_connection_lost_before_the_content_is_surely_not_sent() throws Exception {
        assertThat(talk("220 hi", "250 ok", "250 ok"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.temporary()).isTrue());
    }

    @Test
    void a_connection_lost_after_the_content_began_is_uncertain() throws Exception {
        assertThat(talk("220 hi", "250 ok", "250 ok", "250 ok", "354 go on")).isInstanceOf(Uncertain.class);
    }

    @Test
    void an_acknowledgement_has_no_way_back() throws Exception {
        OutboundMail mail = OutboundMail.to("customer1@example.com").automatic();
        talk(mail, "220 hi", "250 ok", "250 ok", "250 ok", "354 go on", "250 queued", "221 bye");
        assertThat(heard).contains("MAIL FROM:<>", "RCPT TO:<customer1@example.com>");
    }

    private DeliveryOutcome talk(String... answers) throws IOException, UnsendableMail {
        return talk(OutboundMail.to("customer1@example.com"), answers);
    }

    private DeliveryOutcome talk(OutboundMail mail, String... answers) throws IOException, UnsendableMail {
        try (ScriptedSmtp server = new ScriptedSmtp(List.of(answers), heard)) {
            MailServer address = new MailServer("127.0.0.1", server.port(), MailServer.Security.NONE, null, null);
            Session session = Session.getInstance(ServerProperties.smtp(address));
            try (SmtpConnection connection = new SmtpConnection(session, address)) {
                return connection.send(new MailComposer(
                                session,
                                Clock.systemUTC(),
                                new MailFooter(new PortalWay("https://help.example.com")),
                                true)
                        .compose(mail.build()));
            }
        }
    }
}
