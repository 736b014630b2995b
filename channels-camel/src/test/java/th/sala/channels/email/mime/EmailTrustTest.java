package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Trust;

class EmailTrustTest {

    @Test
    void dmarc_of_our_own_server_decides() {
        assertThat(trust("mx.sala.test; spf=fail smtp.mailfrom=x; dmarc=pass header.from=example.com"))
                .isEqualTo(Trust.PASS);
        assertThat(trust("MX.Sala.Test 1; dkim=pass header.d=example.com; dmarc=fail (p=none)"))
                .isEqualTo(Trust.FAIL);
    }

    @Test
    void without_dmarc_a_signature_or_envelope_of_the_same_domain_counts() {
        assertThat(trust("mx.sala.test; dkim=pass header.d=example.com")).isEqualTo(Trust.PASS);
        assertThat(trust("mx.sala.test; spf=pass smtp.mailfrom=bounce@example.com"))
                .isEqualTo(Trust.PASS);
        assertThat(trust("mx.sala.test; dkim=pass header.d=elsewhere.test; dmarc=none"))
                .isEqualTo(Trust.NONE);
        assertThat(trust("mx.sala.test; spf=pass smtp.mailfrom=x@elsewhere.test"))
                .isEqualTo(Trust.NONE);
    }

    @Test
    void results_of_another_server_mean_nothing() {
        assertThat(trust("mx.evil.test; dmarc=pass")).isEqualTo(Trust.NONE);
        assertThat(trust("mx.evil.test (mx.sala.test); dmarc=pass")).isEqualTo(Trust.NONE);
    }

    @Test
    void a_forged_result_below_our_own_means_nothing() {
        assertThat(MailText.mail()
                        .with("Authentication-Results: mx.sala.test; dmarc=fail")
                        .with("Authentication-Results: mx.sala.test; dmarc=pass")
                        .with("From: a@example.com")
                        .read()
                        .trust())
                .isEqualTo(Trust.FAIL);
    }

    @Test
    void nothing_is_trusted_while_our_server_has_no_id() {
        Headers headers = MimeTree.parse(MailText.mail()
                        .with("Authentication-Results: mx.sala.test; dmarc=pass")
                        .bytes("x"))
                .headers();
        assertThat(EmailTrust.of(headers, "", "a@example.com")).isEqualTo(Trust.NONE);
    }

    private static Trust trust(String results) {
        return MailText.mail()
                .with("Authentication-Results: " + results)
                .with("From: A <a@example.com>")
                .read()
                .trust();
    }
}
