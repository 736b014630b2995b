package th.sala.channels.email.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExternalIdTest {
    private static final String MAIL = "From: a@example.com\r\nSubject: Hello\r\n\r\nText\r\n.\r\nEnd";
    /** {@code printf 'From: a@example.com\r\nSubject: Hello\r\n\r\nText\r\n.\r\nEnd' | sha256sum} */
    private static final String ID = "f054fbd9db649fa4b63ec86c76b59cb5e20ce5ff1dbcd75c5bcf33abe6f72c42";

    @Test
    void it_is_the_sha_256_of_the_mail() {
        assertThat(of(MAIL)).isEqualTo(ID);
    }

    @Test
    void the_leading_trace_block_does_not_count_however_it_is_folded_or_written() {
        assertThat(of("Return-Path: <a@example.com>\r\nReceived: from x\r\n\tby y;\r\n Fri, 20 Nov 2026\r\n"
                        + "DELIVERED-TO: support@sala.test\r\nX-Original-To : b\r\nAuthentication-Results: mx; none\r\n"
                        + MAIL))
                .isEqualTo(ID);
    }

    @Test
    void trace_fields_behind_another_field_do_count() {
        assertThat(of("X-Spam: no\r\nReceived: from x\r\n" + MAIL)).isNotEqualTo(of("X-Spam: no\r\n" + MAIL));
    }

    @Test
    void line_ends_count_as_crlf() {
        assertThat(of(MAIL.replace("\r\n", "\n"))).isEqualTo(ID);
    }

    @Test
    void trailing_blank_lines_do_not_count() {
        assertThat(of(MAIL + "\r\n")).isEqualTo(ID);
        assertThat(of(MAIL + "\n\n\r\n")).isEqualTo(ID);
    }

    @Test
    void another_byte_is_another_mail() {
        assertThat(of(MAIL + " ")).isNotEqualTo(ID);
        assertThat(of(MAIL.replace("Text", "text"))).isNotEqualTo(ID);
    }

    @Test
    void a_mail_of_nothing_has_an_id() {
        assertThat(of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(of("Received: from x")).isEqualTo(of(""));
    }

    private static String of(String mail) {
        return ExternalId.of(mail.getBytes(UTF_8));
    }
}
