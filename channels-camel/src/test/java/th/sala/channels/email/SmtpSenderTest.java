package th.sala.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.channels.email.mime.EmailNormalizer;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.Dispatch;
import th.sala.channels.outbound.OutboundMail;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.OutboundMessage;

class SmtpSenderTest {
    private static final String CUSTOMER = "customer1@example.com";

    private final MailServerForTests server = new MailServerForTests().with(CUSTOMER);
    private final SmtpSender sender = new MailWiring(TestDatabase.fresh(), server).sender();

    private final Set<UUID> stopped = new HashSet<>();
    private final List<UUID> begun = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_thai_reply_arrives_letter_for_letter_with_its_files_and_thread() throws Exception {
        OutboundMessage reply = OutboundMail.to(CUSTOMER)
                .subject("Re: พัสดุยังไม่ถึงบ้านที่ต่างจังหวัดเลยครับ ช่วยตรวจสอบให้หน่อยได้ไหม")
                .html("<p>สวัสดี<b>ค่ะ</b></p>")
                .replyTo("support+tokentokentoken@sala.test")
                .answering("<b@example.com>", "<a@example.com>", "<b@example.com>")
                .with("ใบเสร็จรับเงินเดือนพฤศจิกายน.txt", "text/plain", "ขอบคุณ".getBytes(UTF_8))
                .build();
        assertThat(send(reply))
                .singleElement()
                .isInstanceOfSatisfying(
                        Accepted.class, a -> assertThat(a.answer()).startsWith("250"));

        MimeMessage mail = received();
        assertThat(mail.getHeader("Message-ID")).containsExactly(reply.messageId());
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<b@example.com>");
        assertThat(mail.getHeader("References", " ").replaceAll("\\s+", " "))
                .isEqualTo("<a@example.com> <b@example.com>");
        InboundMessage read = read(mail);
        assertThat(read.subject()).isEqualTo(reply.subject());
        assertThat(read.automatic()).isFalse();
        assertThat(read.from().name()).isEqualTo("ศาลา ฝ่ายบริการ");
        assertThat(read.from().value()).isEqualTo("support@sala.test");
        assertThat(read.to().get(0).name()).isEqualTo("สมชาย ใจดี");
        assertThat(read.text())
                .startsWith("สวัสดีค่ะ\nพัสดุถึงแล้วนะคะ\n\n-- \n")
                .endsWith("ความยินยอมและสิทธิในข้อมูลของท่าน: https://help.example.com/portal/#/preferences\n");
        assertThat(read.html()).startsWith("<p>สวัสดี<b>ค่ะ</b></p>").contains("\"https://help.example.com/portal/\"");
        assertThat(read.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ใบเสร็จรับเงินเดือนพฤศจิกายน.txt");
            assertThat(file.bytes()).isEqualTo("ขอบคุณ".getBytes(UTF_8));
        });
        assertThat(mail.getReplyTo()[0].toString()).contains("support+tokentokentoken@sala.test");
    }

    @Test
    @Tag("P19.6")
    void an_offer_can_be_ended_with_one_click() throws Exception {
        String link = "https://help.example.com/api/v1/unsubscribe/token";
        send(OutboundMail.to(CUSTOMER).endedBy(link).build());
        MimeMessage offer = received();
        assertThat(offer.getHeader("List-Unsubscribe")).containsExactly("<" + link + ">");
        assertThat(offer.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void an_answer_offers_nothing_to_unsubscribe_from() throws Exception {
        send(OutboundMail.to(CUSTOMER).build());
        assertThat(received().getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void an_acknowledgement_is_marked_automatic() throws Exception {
        assertThat(send(OutboundMail.to(CUSTOMER).automatic().build()))
                .singleElement()
                .isInstanceOf(Accepted.class);
        MimeMessage mail = received();
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.getHeader("X-Sala-Loop")).containsExactly("1");
        assertThat(read(mail).automatic()).isTrue();
    }

    @Test
    void line_ends_in_subject_name_and_file_name_add_no_header() throws Exception {
        send(OutboundMail.to(CUSTOMER)
                .subject("Hello\r\nBcc: thief@example.com\r\n\r\nbody")
                .fromName("Sala\r\nX-Evil: 1")
                .answering("<a@b>\r\nX-Evil: 2", "<c@d>\r\nX-Evil: 3")
                .with("x\r\nX-Evil: 4.txt", "text/plain\r\nX-Evil: 5", new byte[] {1})
                .build());
        MimeMessage mail = received();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("In-Reply-To")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: thief@example.com body");
    }

    @Test
    void an_address_that_no_mail_can_carry_is_refused_for_good_and_its_neighbour_is_sent() throws Exception {
        List<DeliveryOutcome> outcomes = send(
                OutboundMail.to("nobody@example.com\r\nRCPT TO:<thief@example.com>")
                        .build(),
                OutboundMail.to("ผู้ใช้@example.com").build(),
                OutboundMail.to("").build(),
                OutboundMail.to(CUSTOMER).build());
        assertThat(outcomes.subList(0, 3))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.temporary()).isFalse()));
        assertThat(outcomes.get(3)).isInstanceOf(Accepted.class);
    }

    @Test
    void what_was_stopped_since_it_was_handed_out_does_not_leave_and_its_neighbour_does() throws Exception {
        OutboundMessage late = OutboundMail.to(CUSTOMER).subject("late").build();
        OutboundMessage good = OutboundMail.to(CUSTOMER).subject("good").build();
        stopped.add(late.claim());

        assertThat(send(late, good)).singleElement().isInstanceOf(Accepted.class);
        assertThat(received().getSubject()).isEqualTo("good");
    }

    @Test
    void an_unknown_account_is_refused_for_good() {
        assertThat(send(OutboundMail.to(CUSTOMER).from("other@sala.test").build()))
                .containsExactly(new Refused("account-gone", false));
    }

    @Test
    void a_mail_server_that_is_down_means_later() {
        server.close();
        assertThat(send(OutboundMail.to(CUSTOMER).build())).containsExactly(new Refused("provider-unreachable", true));
    }

    @Test
    void a_server_that_was_not_reached_once_is_not_waited_for_by_every_mail_of_the_account() {
        server.close();
        OutboundMessage first = OutboundMail.to(CUSTOMER).build();
        assertThat(send(
                        first,
                        OutboundMail.to(CUSTOMER).build(),
                        OutboundMail.to(CUSTOMER).build()))
                .hasSize(3)
                .containsOnly(new Refused("provider-unreachable", true));
        assertThat(begun).containsExactly(first.claim());
    }

    private List<DeliveryOutcome> send(OutboundMessage... messages) {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        sender.send(List.of(messages), new Dispatch() {
            @Override
            public boolean begins(OutboundMessage message) {
                begun.add(message.claim());
                return !stopped.contains(message.claim());
            }

            @Override
            public void ended(OutboundMessage message, DeliveryOutcome outcome) {
                outcomes.add(outcome);
            }
        });
        return outcomes;
    }

    private MimeMessage received() throws Exception {
        return server.inboxOf(CUSTOMER).get(0).getMimeMessage();
    }

    private static InboundMessage read(MimeMessage mail) throws Exception {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        return new EmailNormalizer("", Clock.systemUTC()).normalize(CUSTOMER, raw.toByteArray());
    }
}
