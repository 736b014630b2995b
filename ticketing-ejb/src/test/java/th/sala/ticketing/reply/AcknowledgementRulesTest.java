package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;

/** RFC 3834: whom a machine must not answer. */
class AcknowledgementRulesTest {

    @Test
    void a_persons_mail_is_answered() {
        assertThat(permitted(Mails.aMail())).isTrue();
        assertThat(permitted(Mails.aMail().trusted(Trust.NONE))).isTrue();
        assertThat(permitted(Mails.aMail().from("owner@example.com"))).isTrue();
        assertThat(permitted(Mails.aMail().from("noreplyplease.somsri@example.com")))
                .isTrue();
    }

    @Test
    void a_machines_mail_and_a_forged_one_are_not() {
        assertThat(permitted(Mails.aMail().automatic())).isFalse();
        assertThat(permitted(Mails.aMail().trusted(Trust.FAIL))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON@example.com",
                "postmaster@example.com",
                "no-reply@example.com",
                "noreply+abc@example.com",
                "do_not_reply@example.com",
                "donotreply@example.com",
                "bounces@lists.example.com",
                "owner-list@example.com",
                "list-request@example.com",
                "list-bounces@example.com",
                "",
                "not an address",
                "a@example.com, b@example.com",
                "a@example.com\r\nBcc: b@example.com"
            })
    void addresses_that_are_nobodys_are_not(String address) {
        assertThat(permitted(Mails.aMail().from(address))).isFalse();
    }

    private static boolean permitted(Mails mail) {
        InboundMessage message = mail.inbound();
        return AcknowledgementRules.ALL.stream().allMatch(rule -> rule.permits(message));
    }
}
