package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Desk;
import th.sala.system.client.Mailbox;

/** Thai mail arrives letter for letter, whatever the program that wrote it did to it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ThaiMailIT {
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    private static final String SENTENCE = "ยื่นเรื่องที่ตู้น้ำดื่มแล้ว ยังไม่ได้รับเงินคืน ๓๕๐ บาท";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String subject = "ขอคืนเงินค่าน้ำดื่ม " + mark;
    private final Desk desk = Desk.of("agent1");

    @Test
    void utf_8() {
        arrives(mail("Subject: " + subject, "utf-8", StandardCharsets.UTF_8, SENTENCE));
    }

    @Test
    void tis_620_with_an_encoded_subject() {
        arrives(mail("Subject: " + word("TIS-620", subject, WINDOWS_874), "TIS-620", WINDOWS_874, SENTENCE));
    }

    @Test
    void windows_874_with_its_own_quotation_marks() {
        String sentence = "“" + SENTENCE + "”…";
        String raw = "Subject: " + word("windows-874", subject, WINDOWS_874);
        JsonObject message = deliver(mail(raw, "windows-874", WINDOWS_874, sentence));
        assertThat(message.getString("text").strip()).isEqualTo(sentence);
    }

    @Test
    void an_encoded_word_split_inside_a_character() {
        byte[] utf8 = subject.getBytes(StandardCharsets.UTF_8);
        String split = "=?UTF-8?B?" + base64(Arrays.copyOf(utf8, 10)) + "?=\r\n =?UTF-8?B?"
                + base64(Arrays.copyOfRange(utf8, 10, utf8.length)) + "?=";
        arrives(mail("Subject: " + split, "utf-8", StandardCharsets.UTF_8, SENTENCE));
    }

    @Test
    void a_raw_eight_bit_subject_and_no_label_at_all() {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(("From: nid." + mark + "@example.com\r\nTo: support@sala.test\r\nSubject: ")
                .getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(subject.getBytes(WINDOWS_874));
        mail.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(SENTENCE.getBytes(WINDOWS_874));
        arrives(mail.toByteArray());
    }

    @Test
    void thai_file_names_in_every_spelling() {
        byte[] name = "ใบเสร็จรับเงิน.pdf".getBytes(StandardCharsets.UTF_8);
        String percent = percent(name);
        String body = String.join(
                "\r\n",
                "--b",
                "Content-Type: text/plain; charset=utf-8",
                "",
                SENTENCE,
                part("attachment; filename*=UTF-8''" + percent),
                part("attachment; filename*0*=UTF-8''" + percent.substring(0, 45) + ";\r\n filename*1*="
                        + percent.substring(45)),
                part("attachment; filename=\"=?UTF-8?B?" + base64(name) + "?=\""),
                part("attachment; filename=\"ใบเสร็จรับเงิน.pdf\""),
                "--b--",
                "");
        JsonObject message = deliver(("From: nid." + mark + "@example.com\r\nTo: support@sala.test\r\nSubject: "
                        + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8));

        List<String> names = message.getJsonArray("attachments").stream()
                .map(attachment -> attachment.asJsonObject().getString("name"))
                .toList();
        assertThat(names).hasSize(4).containsOnly("ใบเสร็จรับเงิน.pdf");
    }

    private void arrives(byte[] mail) {
        JsonObject message = deliver(mail);
        assertThat(message.getString("subject")).isEqualTo(subject);
        assertThat(message.getString("text").strip()).isEqualTo(SENTENCE);
    }

    private JsonObject deliver(byte[] mail) {
        Mailbox.of("support@sala.test").append(mail);
        long number = desk.ticketAbout(mark).getJsonNumber("number").longValue();
        return desk.messages(number, "message").get(0);
    }

    private byte[] mail(String subjectLine, String label, Charset charset, String text) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        String head = String.join(
                "\r\n",
                "From: nid." + mark + "@example.com",
                "To: support@sala.test",
                subjectLine,
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=" + label,
                "Content-Transfer-Encoding: 8bit",
                "",
                "");
        mail.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(text.getBytes(charset));
        return mail.toByteArray();
    }

    private static String part(String disposition) {
        return String.join(
                "\r\n",
                "--b",
                "Content-Type: application/pdf",
                "Content-Disposition: " + disposition,
                "Content-Transfer-Encoding: base64",
                "",
                base64("%PDF-1.4 ทดสอบ".getBytes(StandardCharsets.UTF_8)));
    }

    private static String word(String label, String text, Charset charset) {
        return "=?" + label + "?B?" + base64(text.getBytes(charset)) + "?=";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte octet : bytes) {
            text.append('%').append(String.format("%02X", octet));
        }
        return text.toString();
    }
}
