package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.Sha256;
import th.sala.consent.ledger.AgreementLinks.Answered;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** What a person says yes to by a link. */
class RecordedAgreementsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final AgreementLinks agreements = consent.agreements();
    private final SubjectId somebody = consent.somebody();

    @Test
    @Tag("P19.2")
    void an_attested_consent_is_requested_until_the_link_is_pressed_and_then_proven_by_it() {
        UUID requested = attested();
        assertThat(consent.ledger().entries(somebody).get(0).event()).isEqualTo("ConsentRequested");
        assertThat(gate().reason()).isEqualTo("consent-unconfirmed");

        UUID given = agreements.agree(agreements.token(requested)).orElseThrow().event();

        assertThat(gate().evidence()).isEqualTo("consent-event:" + given);
        assertThat(consent.ledger().entries(somebody).get(0))
                .extracting(ConsentEntry::event, ConsentEntry::method, ConsentEntry::by)
                .containsExactly("ConsentGiven", "DOUBLE_OPT_IN", "subject");
        assertThat(proof(given)).isEqualTo(Sha256.of("agree-to-consent/" + requested));
    }

    @Test
    void pressed_again_it_says_what_stands_and_after_a_no_nothing() {
        String token = agreements.token(attested());
        UUID given = agreements.agree(token).orElseThrow().event();
        clock.move(Duration.ofSeconds(1));

        assertThat(agreements.agree(token).orElseThrow())
                .extracting(Answered::event, Answered::whole)
                .containsExactly(given, true);
        assertThat(consent.ledger().entries(somebody)).hasSize(2);
        said("withdrawn", "BUTTON", List.of(), "subject");
        assertThat(agreements.agree(token).orElseThrow().event()).isNull();
    }

    @Test
    @Tag("P32.1")
    void an_objection_stands_whatever_link_is_pressed() {
        UUID requested = attested();
        consent.blocks().object(somebody, "marketing-email", "subject", null);

        assertThat(agreements.agree(agreements.token(requested)).orElseThrow().event())
                .isNull();
        assertThat(gate().reason()).isEqualTo("objected");
    }

    @Test
    @Tag("P19.6")
    void an_earlier_consent_stays_in_force_while_a_spoken_one_waits() {
        said("given", "BUTTON", List.of(), "subject");
        attested();

        assertThat(gate().permitted()).isTrue();
    }

    @Test
    @Tag("P19.1")
    void a_consent_that_goes_on_is_renewed_for_its_whole_time_by_the_person_alone() {
        UUID given = said("given", "BUTTON", List.of(), "subject");
        clock.move(Duration.ofDays(700));
        Question question = agreements.asked(given).orElseThrow();
        assertThat(question.renewal()).isTrue();

        agreements.agree(agreements.token(given));
        clock.move(Duration.ofDays(100));

        assertThat(gate().permitted()).isTrue();
        assertThat(consent.ledger().entries(somebody).get(0).event()).isEqualTo("RenewedConsentGiven");
        assertThatThrownBy(() -> said("renewed", "BUTTON", List.of(), "agent1"))
                .isInstanceOf(IncompleteConsent.class)
                .hasMessageContaining("person alone");
    }

    @Test
    @Tag("P19.1")
    void silence_lets_it_end() {
        UUID given = said("given", "BUTTON", List.of(), "subject");
        clock.move(Duration.ofDays(731));

        assertThat(gate().reason()).isEqualTo("consent-expired");
        assertThat(agreements.agree(agreements.token(given)).orElseThrow().event())
                .isNull();
    }

    @Test
    void a_token_of_another_use_asks_nothing() {
        UUID requested = attested();

        assertThat(agreements.look(consent.receipts().token(requested))).isEmpty();
        assertThat(agreements.look("AAAA")).isEmpty();
        assertThat(agreements.asked(said("refused", "BUTTON", List.of(), "subject")))
                .isEmpty();
    }

    private UUID attested() {
        return said(
                "given", "VERBAL_ATTESTED", List.of(new Evidence("AGENT_ATTESTATION", null, "ลูกค้าตกลง")), "agent1");
    }

    private UUID said(String decision, String method, List<Evidence> evidence, String actor) {
        UUID event = consent.ledger()
                .record(new ConsentDecision(
                        somebody,
                        "marketing-email",
                        decision,
                        method.startsWith("VERBAL") ? "phone" : "email",
                        method,
                        "general/1",
                        "th",
                        evidence,
                        null,
                        actor));
        clock.move(Duration.ofSeconds(1));
        return event;
    }

    private Decision gate() {
        return consent.gate()
                .decide(new ProcessingRequest(somebody, "marketing-email", Operation.SEND, "email", "system", null));
    }

    private byte[] proof(UUID event) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT sha256 FROM consent.consent_evidence WHERE event_id = :event")
                        .bind("event", event)
                        .mapTo(byte[].class)
                        .one());
    }
}
