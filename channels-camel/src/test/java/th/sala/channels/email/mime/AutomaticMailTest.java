package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.intake.InboundMessage;

class AutomaticMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner=x",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "X-Autorespond: absent",
                "Return-Path: <>",
                "Return-Path: < >",
                "X-Sala-Loop: 1",
                "X-Failed-Recipients: a@example.com",
                "From: Mail Delivery <MAILER-DAEMON@example.com>",
                "From: postmaster@example.com"
            })
    void a_machine_is_recognised(String field) {
        assertThat(MailText.mail().with(field).read().automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Precedence: bulk",
                "Precedence: LIST",
                "Precedence: junk",
                "List-Id: <news.example.com>",
                "List-Unsubscribe: <https://lists.example.com/out>",
                "X-Auto-Response-Suppress: All",
                "X-Auto-Response-Suppress: OOF, DR",
                "From: noreply@example.com"
            })
    void what_must_not_be_acknowledged_may_still_be_a_persons(String field) {
        InboundMessage mail = MailText.mail().with(field).read();
        assertThat(mail.quiet()).isTrue();
        assertThat(mail.automatic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: first-class",
                "Return-Path: <somchai@example.com>",
                "From: Somchai <somchai@example.com>",
                "From: postmasters-friend@example.com"
            })
    void a_person_is_not_taken_for_one(String field) {
        InboundMessage mail = MailText.mail().with(field).read();
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.quiet()).isFalse();
    }
}
