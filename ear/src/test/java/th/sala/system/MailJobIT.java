package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Letter;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** The main job: a mail becomes a ticket, an agent answers it, the customer gets the answer and writes again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MailJobIT {
    private static final String SUPPORT = "support@sala.test";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String customer = "somchai." + mark + "@example.com";
    private final Desk desk = Desk.of("agent1");

    @Test
    void a_mail_becomes_a_ticket_of_the_mailbox_team_and_is_acknowledged_once() {
        long number = write("พัสดุหาย " + mark).getJsonNumber("number").longValue();

        JsonObject ticket = desk.ticket(number);
        assertThat(ticket.getString("team")).isEqualTo("support");
        assertThat(ticket.getString("state")).isEqualTo("not-started");
        assertThat(ticket.getString("channel")).isEqualTo("email");
        assertThat(ticket.getString("assignmentReason")).isNotBlank();
        assertThat(ticket.getJsonObject("firstResponse").getString("dueAt")).isNotBlank();
        assertThat(ticket.getJsonObject("firstResponse").isNull("metAt")).isTrue();

        String acknowledgement = received("Auto-Submitted: auto-replied");
        assertThat(Letter.of(acknowledgement).subject()).contains(Long.toString(number));
        assertThat(Letter.of(acknowledgement).text()).contains(Long.toString(number), "/api/v1/notices/general/2");
        assertThat(desk.messages(number, "acknowledgement")).hasSize(1);
        assertThat(desk.ticket(number).getJsonObject("firstResponse").isNull("metAt"))
                .isTrue();
    }

    @Test
    void the_answer_carries_the_thread_and_the_customers_answer_to_it_continues_the_ticket() {
        Mail first = mail("ขอเปลี่ยนขนาดเสื้อ " + mark);
        long number = deliver(first, mark).getJsonNumber("number").longValue();
        desk.take(number, "agent1");

        Answer reply = desk.reply(number, "เปลี่ยนได้ค่ะ กรุณาส่งกลับภายใน 7 วัน");
        assertThat(reply.status()).isEqualTo(201);
        JsonObject sent = desk.settled(number, reply.json().getString("id"));
        assertThat(sent.getJsonObject("delivery").getString("state")).isEqualTo("sent");
        assertThat(sent.getString("purpose")).isEqualTo("customer-care");
        assertThat(sent.getString("evidence")).isNotBlank();

        String answer = received("In-Reply-To: " + first.messageId());
        assertThat(unfolded(answer, "References")).contains(first.messageId());
        assertThat(desk.ticket(number).getJsonObject("firstResponse").isNull("metAt"))
                .isFalse();

        String ours = unfolded(answer, "Message-ID");
        Mailbox.of(SUPPORT)
                .append(mail("Re: ขอเปลี่ยนขนาดเสื้อ " + mark)
                        .answering(ours)
                        .saying("ส่งกลับแล้วค่ะ " + mark)
                        .bytes());
        Eventually.get("The customer's second mail on the same ticket", () -> desk.message(number, "ส่งกลับแล้วค่ะ"));
        assertThat(desk.messages(number, "acknowledgement")).hasSize(1);
    }

    @Test
    void a_stranger_who_writes_the_number_in_the_subject_opens_a_ticket_of_their_own() {
        long number = write("ใบเสร็จไม่ครบ " + mark).getJsonNumber("number").longValue();
        String word = "แปลกหน้า" + mark;

        Mailbox.of(SUPPORT)
                .append(Mail.from("stranger." + mark + "@example.com")
                        .to(SUPPORT)
                        .subject("Re: [#" + number + "] " + word)
                        .bytes());

        JsonObject other = desk.ticketAbout(word);
        assertThat(other.getJsonNumber("number").longValue()).isNotEqualTo(number);
        assertThat(desk.messages(number, "message")).hasSize(1);
    }

    @Test
    void an_internal_note_never_leaves() {
        long number = write("สอบถามราคา " + mark).getJsonNumber("number").longValue();
        received("Auto-Submitted: auto-replied");

        assertThat(desk.note(number, "ลูกค้ารายนี้เคยร้องเรียน").status()).isEqualTo(201);
        desk.take(number, "agent1");
        JsonObject reply = desk.reply(number, "ราคา 250 บาทค่ะ").json();
        desk.settled(number, reply.getString("id"));

        assertThat(Mailbox.of(customer).mails())
                .hasSize(2)
                .noneMatch(mail -> new String(mail, StandardCharsets.UTF_8).contains("ร้องเรียน"));
    }

    @Test
    void automatic_mail_is_kept_but_never_answered() {
        String subject = "ไม่อยู่ที่ทำงาน " + mark;
        Mailbox.of(SUPPORT)
                .append(mail(subject).header("Auto-Submitted", "auto-replied").bytes());

        long number = desk.ticketAbout(subject).getJsonNumber("number").longValue();
        assertThat(desk.messages(number, "acknowledgement")).isEmpty();
    }

    @Test
    void the_same_bytes_again_add_nothing_and_the_same_message_id_with_other_bytes_adds_a_message() {
        Mail first = mail("ซ้ำ " + mark);
        deliver(first, mark);
        Mailbox.of(SUPPORT)
                .append(List.of(first.bytes(), first.header("X-Copy", "2").bytes()));

        Eventually.holds("The second ticket", () -> desk.tickets("ซ้ำ " + mark).size() == 2);
    }

    private JsonObject write(String subject) {
        return deliver(mail(subject), subject);
    }

    private JsonObject deliver(Mail mail, String words) {
        Mailbox.of(SUPPORT).append(mail.bytes());
        return desk.ticketAbout(words);
    }

    private Mail mail(String subject) {
        return Mail.from("สมชาย ทดสอบ <" + customer + ">").to(SUPPORT).subject(subject);
    }

    private String received(String header) {
        return Eventually.get(
                "A mail with " + header,
                () -> Mailbox.of(customer).mails().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(mail -> mail.contains(header))
                        .findFirst());
    }

    private static String unfolded(String mail, String header) {
        Matcher matcher = Pattern.compile(
                        "^" + header + ":((?:.|\\r?\\n[ \\t])*)", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                .matcher(mail);
        return Optional.of(matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).replaceAll("\\s+", " ").strip())
                .orElse("");
    }
}
