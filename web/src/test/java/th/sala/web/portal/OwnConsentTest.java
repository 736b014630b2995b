package th.sala.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.purpose.PurposeInForce;

/** PD-2: a customer reads their own decision, whatever stands against using it. */
@Tag("P19.6")
class OwnConsentTest {
    private static final PurposeInForce NEWS = new PurposeInForce(
            "marketing-email",
            1,
            "ข่าวสารทางอีเมล",
            "News by e-mail",
            LawfulBasis.S19_CONSENT,
            false,
            false,
            "จะไม่ได้รับข่าวสาร",
            "No more news.",
            null,
            null,
            null,
            List.of("contact"),
            List.of("channel-provider"),
            List.of("TH"),
            List.of("email"),
            "service-ticket",
            Instant.EPOCH);

    @Test
    void a_consent_stays_given_while_it_may_not_be_used() {
        var shown = OwnConsent.of(NEWS, false, List.of(entry("ConsentGiven")), UUID::toString);
        assertThat(shown.permitted()).isFalse();
        assertThat(shown.decision()).isEqualTo("given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConsentExpired", "ConsentInvalidated", "ConsentRevoked"})
    void a_consent_that_ended_is_not_told_as_given(String end) {
        var shown = OwnConsent.of(NEWS, false, List.of(entry(end), entry("ConsentGiven")), UUID::toString);
        assertThat(shown.decision()).isEqualTo("ended");
        assertThat(shown.receipt()).isNull();
    }

    @Test
    void what_another_identity_of_the_person_agreed_to_later_is_told_although_an_older_consent_ended() {
        var shown = OwnConsent.of(
                NEWS,
                true,
                List.of(entry("ConsentExpired"), entry("ConsentGiven"), entry("ConsentGiven")),
                UUID::toString);
        assertThat(shown.decision()).isEqualTo("given");
        assertThat(shown.receipt()).isNotNull();
    }

    private static ConsentEntry entry(String event) {
        return new ConsentEntry(
                UUID.randomUUID(),
                "marketing-email",
                event,
                "S19_CONSENT",
                "web-form",
                "TICK",
                "general/1",
                "th",
                Instant.EPOCH,
                "subject",
                null,
                null);
    }
}
