package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** T44: the server judged another From than the one that is read. */
    @Test
    void a_pass_of_another_author_is_nobodys() {
        assertThat(trust("mx.sala.test; dmarc=pass header.from=elsewhere.test")).isEqualTo(Trust.NONE);
        assertThat(trust("mx.sala.test; dkim=pass header.d=example.com; dmarc=pass header.from=elsewhere.test"))
                .isEqualTo(Trust.NONE);
        assertThat(trustOf("From: a@xn--l3cfk7dp.xn--o3cw4h", "header.from=ทดสอบ.ไทย"))
                .isEqualTo(Trust.PASS);
    }

    @Test
    void of_several_authors_none_is_proven() {
        assertThat(trustOf("From: a@example.com, b@elsewhere.test", "header.from=example.com"))
                .isEqualTo(Trust.NONE);
        assertThat(trustOf("From: a@example.com\r\nFrom: b@elsewhere.test", "header.from=example.com"))
                .isEqualTo(Trust.NONE);
        assertThat(trustOf("From: a@example.com\r\nFrom: A@Example.com", "header.from=example.com"))
                .isEqualTo(Trust.PASS);
    }

    private static Trust trustOf(String from, String judged) {
        return MailText.mail()
                .with("Authentication-Results: mx.sala.test; dmarc=pass " + judged)
                .with(from)
                .read()
                .trust();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.sala.test; spf=pass smtp.mailfrom=dmarc=pass@evil.test",
                "mx.sala.test; spf=pass smtp.mailfrom=\"x;dmarc=pass\"@evil.test",
                "mx.sala.test; dkim=fail reason=\"signature; dmarc=pass\" header.d=evil.test",
                "mx.sala.test; dkim=fail reason=\"a\\\"; dmarc=pass\" header.d=evil.test",
                "mx.sala.test; dkim=fail (key (of; evil); dmarc=pass) header.d=evil.test",
                "mx.sala.test; dkim=fail (unclosed; dmarc=pass",
                "mx.sala.test; dkim=fail (escaped \\) ; dmarc=pass) header.d=evil.test",
                "mx.sala.test; spf=none x=y dmarc=pass",
                "mx.sala.test; xdmarc=pass; dmarc-x=pass; none",
                "mx.sala.test; spf=pass smtp.mailfrom=example.com@evil.test",
                "mx.sala.test; dkim=pass reason=\"header.d=example.com\" header.d=evil.test"
            })
    void what_a_sender_can_write_into_a_result_is_no_result(String results) {
        assertThat(trust(results)).isEqualTo(Trust.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.sala.test (our (own) server) 1 ; DMARC = Pass (p=reject) header.from=example.com",
                "\"mx.sala.test\"; dmarc/1=pass",
                "mx.sala.test;spf=fail smtp.mailfrom=x@evil.test;dmarc=pass",
                "mx.sala.test; dkim=pass (2048-bit key; unprotected) header.d=example.com header.i=@example.com",
                "mx.sala.test; spf=pass smtp.mailfrom=\"bounce;x\"@example.com"
            })
    void comments_versions_and_spaces_are_read_as_the_standard_says(String results) {
        assertThat(trust(results)).isEqualTo(Trust.PASS);
    }

    @Test
    void several_fields_of_our_server_are_read_together_and_the_strictest_decides() {
        assertThat(trust("mx.sala.test; spf=pass smtp.mailfrom=x@evil.test", "mx.sala.test; dmarc=fail"))
                .isEqualTo(Trust.FAIL);
        assertThat(trust("mx.sala.test; dmarc=pass", "mx.sala.test; dmarc=fail"))
                .isEqualTo(Trust.FAIL);
        assertThat(trust("mx.sala.test; spf=none", "mx.sala.test; dkim=pass header.d=example.com"))
                .isEqualTo(Trust.PASS);
        assertThat(trust("mx.sala.test; dmarc=none", "mx.sala.test; dmarc=pass"))
                .isEqualTo(Trust.NONE);
        assertThat(trust("mx.sala.test; dkim=none", "mx.sala.test; dkim=pass header.d=example.com"))
                .isEqualTo(Trust.NONE);
    }

    @Test
    void a_result_that_stands_where_our_server_does_not_write_means_nothing() {
        assertThat(MailText.mail()
                        .with("Received: from evil.test by mx.sala.test; Sat, 21 Nov 2026 08:00:00 +0000")
                        .with("From: a@example.com")
                        .with("Authentication-Results: mx.sala.test; dmarc=pass")
                        .read()
                        .trust())
                .isEqualTo(Trust.NONE);
        assertThat(MailText.mail()
                        .with("Authentication-Results: mx.sala.test; spf=none")
                        .with("Received: from evil.test by mx.sala.test; Sat, 21 Nov 2026 08:00:00 +0000")
                        .with("Authentication-Results: mx.sala.test; dmarc=pass")
                        .with("From: a@example.com")
                        .read()
                        .trust())
                .isEqualTo(Trust.NONE);
    }

    @Test
    void a_result_below_the_received_field_of_our_own_server_counts() {
        assertThat(MailText.mail()
                        .with("Return-Path: <a@example.com>")
                        .with("Received: from mx.sala.test by store.sala.test; Sat, 21 Nov 2026 08:00:01 +0000")
                        .with("Received: from example.com by mx.sala.test; Sat, 21 Nov 2026 08:00:00 +0000")
                        .with("Authentication-Results: mx.sala.test; dmarc=pass")
                        .with("From: a@example.com")
                        .read()
                        .trust())
                .isEqualTo(Trust.PASS);
    }

    @Test
    void nothing_is_trusted_while_our_server_has_no_id() {
        Headers headers = MimeTree.parse(MailText.mail()
                        .with("Authentication-Results: mx.sala.test; dmarc=pass")
                        .bytes("x"))
                .headers();
        assertThat(EmailTrust.of(headers, "", "a@example.com")).isEqualTo(Trust.NONE);
    }

    private static Trust trust(String... fields) {
        MailText mail = MailText.mail();
        for (String results : fields) {
            mail.with("Authentication-Results: " + results);
        }
        return mail.with("From: A <a@example.com>").read().trust();
    }
}
