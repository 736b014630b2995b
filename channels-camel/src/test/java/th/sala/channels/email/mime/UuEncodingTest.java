package th.sala.channels.email.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundAttachment;

class UuEncodingTest {

    @Test
    void a_file_that_an_old_program_encoded_is_read_and_called_what_stands_in_its_bytes() {
        InboundAttachment file = file("begin 644 แมว.txt\r\n#0V%T\r\n`\r\nend\r\n");
        assertThat(file.bytes()).isEqualTo("Cat".getBytes(US_ASCII));
        assertThat(file.name()).endsWith(".txt");
    }

    @Test
    void a_name_that_is_declared_comes_first() {
        assertThat(file("; name=\"cat.bin\"", "begin 644 other.txt\r\n#0V%T\r\n`\r\nend\r\n")
                        .name())
                .isEqualTo("cat.bin");
    }

    @Test
    void what_breaks_off_is_read_as_far_as_it_goes_and_what_never_begins_stays_as_it_came() {
        assertThat(file("begin 644 cat.txt\r\n#0V%T\r\n").bytes()).isEqualTo("Cat".getBytes(US_ASCII));
        assertThat(file("nothing to decode\r\n").bytes()).startsWith("nothing to decode".getBytes(US_ASCII));
        assertThat(file("begin 644 cat.txt\r\n").bytes()).startsWith("begin".getBytes(US_ASCII));
    }

    @Test
    void ten_megabytes_of_rubbish_cost_no_minutes_and_grow_to_no_more() {
        String rubbish = "begin 644 x\r\n" + "M~~~~~~~~~~\r\nbegin \r\n".repeat(500_000);
        Assertions.assertThatCode(() -> assertThat(UuEncoding.decoded(rubbish.getBytes(US_ASCII)).length)
                        .isLessThanOrEqualTo(rubbish.length()))
                .doesNotThrowAnyException();
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> UuEncoding.name("begin 6\r\n".repeat(1_000_000).getBytes(US_ASCII)));
    }

    private static InboundAttachment file(String encoded) {
        return file("", encoded);
    }

    private static InboundAttachment file(String parameter, String encoded) {
        return MailText.mail()
                .with("MIME-Version: 1.0")
                .with("Content-Type: multipart/mixed; boundary=b")
                .read("--b\r\nContent-Type: text/plain\r\n\r\nค่ะ\r\n--b\r\nContent-Type: application/octet-stream"
                        + parameter
                        + "\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\n"
                        + encoded
                        + "--b--\r\n")
                .attachments()
                .get(0);
    }
}
