package th.sala.dev.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailsOfBurstsTest {
    @Test
    void each_mail_of_a_burst_is_recognisable_and_ends_its_lines_as_mail_does() {
        String text = new String(new BurstMail("r1", 7).bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains("รหัส r1.7\r\n").doesNotContainPattern("[^\\r]\\n");
    }

    @Test
    void a_sample_mail_is_the_same_each_time_it_is_made_and_its_sender_wrote_no_other() {
        assertThat(new SampleMail("s", 3).bytes()).isEqualTo(new SampleMail("s", 3).bytes());
        assertThat(text(3)).contains("customer-s.3@example.com").doesNotContainPattern("[^\\r]\\n");
        assertThat(text(4)).doesNotContain("customer-s.3@");
    }

    @Test
    void every_tenth_sample_mail_carries_a_file() {
        assertThat(text(10)).contains("filename=\"log.bin\"").hasSizeGreaterThan(100 * 1024);
        assertThat(text(11)).doesNotContain("filename").hasSizeBetween(2_000, 8_000);
    }

    private static String text(int number) {
        return new String(new SampleMail("s", number).bytes(), StandardCharsets.US_ASCII);
    }
}
