package th.sala.channels.email.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.InboundMessage;

class EmailNormalizerTest {

    @Test
    void a_delimiter_that_only_cr_sets_apart_ends_no_line_and_stays_text() {
        String mail = String.join(
                "\r\n",
                "From: a@example.com",
                "Subject: x",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=\"b\"",
                "",
                "\r--x\r\rhello\r--x--",
                "");
        assertThat(Corpus.read(mail.getBytes(UTF_8)).text()).contains("hello");
    }

    @Test
    void where_answers_should_go_is_kept_and_says_nothing_about_who_wrote() {
        InboundMessage mail = MailText.mail()
                .with("From: Somsri <somsri@example.com>")
                .with("Reply-To: Office <office@example.com>, other@example.com")
                .read();
        assertThat(mail.from().value()).isEqualTo("somsri@example.com");
        assertThat(mail.replyTo()).isEqualTo(ChannelAddress.email("office@example.com", "Office"));
        assertThat(MailText.mail()
                        .with("From: somsri@example.com")
                        .with("Reply-To: Somsri@example.com")
                        .read()
                        .replyTo())
                .isNull();
    }

    @Test
    void nothing_that_the_database_refuses_is_left() {
        InboundMessage mail = MailText.mail()
                .with("Subject: a\0b =?utf-8?B?YQBi?=")
                .with("From: \"x\0y\" <a@example.com>")
                .read("one\0two =\uD83D three");
        assertThat(mail.subject()).doesNotContain("\0");
        assertThat(mail.text()).doesNotContain("\0").startsWith("onetwo");
        assertThat(mail.from().name()).doesNotContain("\0");
        assertThat(UTF_8.newEncoder().canEncode(mail.text())).isTrue();
    }

    @Test
    void lone_surrogates_in_text_and_html_become_replacement_characters() {
        InboundMessage mail = MailText.mail()
                .with("Content-Type: text/html; charset=utf-16be")
                .with("Content-Transfer-Encoding: base64")
                .read("AGHYAABi");
        assertThat(UTF_8.newEncoder().canEncode(mail.text())).isTrue();
        assertThat(UTF_8.newEncoder().canEncode(mail.html())).isTrue();
    }

    @Test
    void a_header_ended_by_a_line_with_a_space_does_not_swallow_the_body() {
        assertThat(Corpus.read("Subject: x\r\nFrom: a@example.com\r\n \r\nThe body.\r\nMore.\r\n".getBytes(UTF_8))
                        .text())
                .contains("The body.", "More.");
    }

    @Test
    void blank_lines_before_the_header_do_not_hide_it() {
        assertThat(Corpus.read("\r\n\r\nSubject: x\r\nFrom: a@example.com\r\n\r\nBody".getBytes(UTF_8))
                        .subject())
                .isEqualTo("x");
    }

    @Test
    void a_mail_of_no_bytes_and_a_mail_of_random_bytes_are_read() {
        assertThat(Corpus.read(new byte[0]).text()).isEmpty();
        byte[] noise = new byte[5000];
        new java.util.SplittableRandom(7).nextBytes(noise);
        assertThat(Corpus.read(noise)).isNotNull();
    }

    @Test
    void a_mail_nested_a_thousand_times_is_read_or_refused_but_breaks_nothing() {
        StringBuilder mail = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        byte[] bytes = mail.append("Content-Type: text/plain\r\n\r\nDeep.\r\n")
                .toString()
                .getBytes(ISO_8859_1);
        try {
            assertThat(Corpus.read(bytes).text()).contains("Deep.");
        } catch (UnreadableMail refused) {
            assertThat(refused).hasMessage("The mail's parts are nested too deeply.");
        }
    }

    @Test
    void plus_addresses_give_thread_tokens() {
        assertThat(MailText.mail()
                        .with("To: Sala <support+AbCdEfGh12345678@sala.test>")
                        .with("Delivered-To: support+Zyxwvuts87654321@sala.test")
                        .read()
                        .thread()
                        .tokens())
                .containsExactly("AbCdEfGh12345678", "Zyxwvuts87654321");
    }

    @Test
    void an_absurd_date_is_no_date() {
        assertThat(MailText.mail()
                        .with("Date: Fri, 20 Nov 2026 09:15:00 +0700")
                        .read()
                        .sentAt())
                .isEqualTo(Instant.parse("2026-11-20T02:15:00Z"));
        assertThat(MailText.mail()
                        .with("Date: Fri, 20 Nov 2099 09:15:00 +0700")
                        .read()
                        .sentAt())
                .isNull();
        assertThat(MailText.mail().with("Date: yesterday").read().sentAt()).isNull();
    }

    @Test
    void the_type_of_a_file_is_found_in_its_bytes() {
        InboundMessage mail = MailText.mail()
                .with("Content-Type: multipart/mixed; boundary=b")
                .read("""
                        --b
                        Content-Type: text/plain

                        Hi
                        --b
                        Content-Type: image/png; name=cat.png
                        Content-Transfer-Encoding: base64

                        TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=
                        --b--
                        """);
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.type()).isEqualTo("application/x-msdownload"));
    }

    @Test
    void a_picture_a_sound_a_file_and_a_video_are_known_although_the_mail_does_not_say_so_TK_13() {
        InboundMessage mail = MailText.mail()
                .with("Content-Type: multipart/mixed; boundary=b")
                .read(Stream.of(
                                "iVBORw0KGgoAAAANSUhEUg==",
                                "SUQzAwAAAAAAAA==",
                                "JVBERi0xLjcgaW52ZW50ZWQ=",
                                "AAAAGGZ0eXBtcDQyAAAAAA==")
                        .map("""
                                --b
                                Content-Type: application/octet-stream; name=file
                                Content-Transfer-Encoding: base64

                                %s
                                """::formatted)
                        .collect(Collectors.joining("", "", "--b--\n")));
        assertThat(mail.attachments())
                .extracting(InboundAttachment::type)
                .containsExactly("image/png", "audio/mpeg", "application/pdf", "video/mp4");
    }

    @Test
    void html_and_text_beside_each_other_are_two_faces_of_one_body() {
        InboundMessage mail = MailText.mail()
                .with("Content-Type: multipart/alternative; boundary=b")
                .read(
                        "--b\r\nContent-Type: text/plain\r\n\r\nPlain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Rich</p>\r\n--b--");
        assertThat(mail.text()).isEqualTo("Plain");
        assertThat(mail.html()).isEqualTo("<p>Rich</p>");
        assertThat(mail.attachments()).isEmpty();
    }
}
