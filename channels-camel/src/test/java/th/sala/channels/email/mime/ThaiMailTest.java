package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.intake.InboundMessage;

/** Thai arrives letter for letter, however it was labelled, split or left bare. */
class ThaiMailTest {
    private static final String NAME = "สมหญิง รักไทย";
    private static final String SUBJECT = "สอบถามเรื่องพัสดุที่ยังไม่ได้รับ";
    private static final String BODY = """
            เรียนเจ้าหน้าที่
            ดิฉันสั่งซื้อสินค้าไปเมื่อวันที่ ๑๕ ยังไม่ได้รับค่ะ
            น้ำหนัก 2.5 กก. ราคา ฿1,250
            ขอบคุณค่ะ
            """;
    private static final String QUOTED = "เขาบอกว่า “ส่งแล้ว” – ราคา €20 … แต่ยังไม่ถึง\n";
    private static final String FILE = "ใบเสร็จรับเงิน เดือนพฤศจิกายน.pdf";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf8",
                "utf8-base64",
                "tis620",
                "iso8859-11-quoted-printable",
                "words-split-inside-characters-b",
                "words-split-inside-characters-q",
                "raw-subject-utf8",
                "raw-subject-tis620",
                "no-charset",
                "unknown-charset",
                "wrong-label",
                "broken-label"
            })
    void name_subject_and_body_are_letter_for_letter(String file) {
        InboundMessage mail = read(file);
        assertThat(mail.from().name()).isEqualTo(NAME);
        assertThat(mail.from().value()).isEqualTo("somying@example.com");
        assertThat(mail.subject()).isEqualTo(SUBJECT);
        assertThat(mail.text().stripTrailing()).isEqualTo(BODY.stripTrailing());
        assertThat(mail.language()).isEqualTo("th");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows874", "tis620-with-windows-quotes"})
    void quotes_dash_and_euro_of_windows_874_survive_under_either_label(String file) {
        assertThat(read(file).text()).isEqualTo(QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file-name-rfc2231",
                "file-name-rfc2231-continued",
                "file-name-rfc2231-tis620",
                "file-name-encoded-words",
                "file-name-raw-utf8",
                "file-name-raw-tis620",
                "file-name-unquoted",
                "file-name-in-content-type",
                "boundary-missing"
            })
    void file_names_are_letter_for_letter(String file) {
        InboundMessage mail = read(file);
        assertThat(mail.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name().replace('-', ' ')).isEqualTo(FILE);
            assertThat(attachment.bytes()).asString().isEqualTo("Thai");
        });
        assertThat(mail.text().stripTrailing()).isEqualTo(BODY.stripTrailing());
    }

    @Test
    void html_in_the_charset_that_it_names_itself_becomes_text() {
        InboundMessage mail = read("html-only-meta-tis620");
        assertThat(mail.text()).isEqualTo("สวัสดีค่ะ\n\nพัสดุหาย");
        assertThat(mail.html()).isEqualTo("<p>สวัสดี<b>ค่ะ</b></p><p>พัสดุหาย</p>");
    }

    @Test
    void a_mail_without_any_address_date_or_id_is_read() {
        InboundMessage mail = read("no-headers-but-content");
        assertThat(mail.from().value()).isEmpty();
        assertThat(mail.sentAt()).isNull();
        assertThat(mail.thread().messageId()).isNull();
        assertThat(mail.text()).isEqualTo(BODY);
    }

    @Test
    void a_reply_names_the_thread_and_a_vacation_note_is_automatic() {
        InboundMessage reply = read("reply-from-iphone");
        assertThat(reply.thread().references())
                .containsExactly("<first@example.com>", "<tokenABC_123-xyz.0193@sala.test>");
        assertThat(reply.thread().tokens()).containsExactly("tokenABC_123-xyz");
        assertThat(reply.automatic()).isFalse();
        assertThat(read("vacation").automatic()).isTrue();
    }

    private static InboundMessage read(String file) {
        Path mail = Corpus.inTree().resolve("thai").resolve(file + ".eml");
        return Corpus.read(mail);
    }
}
