package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomaticMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; owner=x",
                "Precedence: bulk",
                "Precedence: LIST",
                "Precedence: junk",
                "List-Id: <news.example.com>",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <>",
                "Return-Path: < >",
                "X-Sala-Loop: 1",
                "X-Failed-Recipients: a@example.com",
                "From: Mail Delivery <MAILER-DAEMON@example.com>",
                "From: postmaster@example.com",
                "From: noreply@example.com"
            })
    void a_machine_is_recognised(String field) {
        assertThat(MailText.mail().with(field).read().automatic()).isTrue();
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
        assertThat(MailText.mail().with(field).read().automatic()).isFalse();
    }
}
