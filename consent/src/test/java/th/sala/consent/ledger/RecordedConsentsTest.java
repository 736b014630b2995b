package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedConsentsTest {
    private static final String SHA256 = "ab".repeat(32);
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final ConsentLedger ledger = consent.ledger();
    private final SubjectId somebody = consent.somebody();

    @Test
    void aConsentIsKeptWithPurposeNoticeAndBasis() {
        UUID event = ledger.record(decision("given", "TICK", "general/1", List.of()));
        assertThat(ledger.entries(somebody))
                .containsExactly(new ConsentEntry(
                        event,
                        "marketing-email",
                        "ConsentGiven",
                        "S19_CONSENT",
                        "web-form",
                        "TICK",
                        "general/1",
                        "th",
                        clock.instant(),
                        "agent1",
                        "AGENT_ON_BEHALF",
                        null));
    }

    @Test
    void anEventHasItsPlaceInTheRecordOfPersonAndPurposeWithTypeAndContactPoint() {
        UUID given = ledger.record(byMail("given"));
        clock.move(Duration.ofSeconds(1));
        UUID withdrawn = ledger.record(byMail("withdrawn"));

        assertThat(fields(given))
                .isEqualTo(new Fields("ISO/IEC TS 27560:2023", given, null, "ExpressedConsent", contactPoint()));
        assertThat(fields(withdrawn))
                .isEqualTo(new Fields("ISO/IEC TS 27560:2023", given, given, "ExpressedConsent", contactPoint()));
    }

    private ConsentDecision byMail(String decision) {
        return new ConsentDecision(
                somebody, "marketing-email", decision, "email", "BUTTON", "general/1", "th", null, null, "subject");
    }

    private Fields fields(UUID event) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT schema_version, record_id, prev_event_id, consent_type, contact_point
                        FROM consent.consent_event WHERE id = :event
                        """).bind("event", event).mapTo(Fields.class).one());
    }

    private UUID contactPoint() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM consent.subject_identifier WHERE subject_id = :subject AND kind = 'email'
                        """)
                .bind("subject", somebody.value())
                .mapTo(UUID.class)
                .one());
    }

    /** Those of ISO/IEC TS 27560 beside what an entry tells. */
    record Fields(String schemaVersion, UUID recordId, UUID prevEventId, String consentType, UUID contactPoint) {}

    @Test
    void theNewestEventComesFirst() {
        ledger.record(decision("given", "TICK", "general/1", List.of()));
        clock.move(Duration.ofSeconds(1));
        ledger.record(decision("withdrawn", "BUTTON", null, List.of()));
        assertThat(ledger.entries(somebody))
                .extracting(ConsentEntry::event)
                .containsExactly("ConsentWithdrawn", "ConsentGiven");
    }

    @Test
    void aWithdrawalIsToldInItsTransaction() {
        ledger.record(decision("given", "TICK", "general/1", List.of()));
        assertThat(consent.stopped()).isEmpty();
        ledger.record(decision("withdrawn", "BUTTON", null, List.of()));
        assertThat(consent.stopped()).containsExactly(new ProcessingStopped(somebody, "marketing-email"));
    }

    @Test
    void nobodyAgreesToWhatWasNotTold() {
        refused(decision("given", "TICK", null, List.of()), "noticeVersion");
        refused(decision("given", "TICK", "general", List.of()), "key/version");
        refused(decision("given", "TICK", "general/77", List.of()), "published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOUBLE_OPT_IN", "VERBAL_RECORDED", "VERBAL_ATTESTED", "SIGNATURE"})
    void someMethodsNeedEvidence(String method) {
        refused(decision("given", method, "general/1", List.of()), "evidence is required");
        refused(decision("given", method, "general/1", null), "evidence is required");
        List<Evidence> span = List.of(new Evidence("CALL_RECORDING_SPAN", SHA256, null));
        assertThat(ledger.record(decision("given", method, "general/1", span))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "TICK,",
        "BUTTON,",
        "REPLY_KEYWORD, CHAT_EXCERPT",
        "DOUBLE_OPT_IN, RAW_WEBHOOK",
        "SIGNATURE, SCREENSHOT",
        "VERBAL_RECORDED, AGENT_ATTESTATION"
    })
    @Tag("P19.2")
    void whatOnlyAColleaguesClickProvesWaitsForThePersonsOwnWord(String method, String kind) {
        List<Evidence> evidence = kind == null ? List.of() : List.of(new Evidence(kind, SHA256, null));
        ledger.record(clicked(method, evidence));

        assertThat(ledger.entries(somebody)).extracting(ConsentEntry::event).containsExactly("ConsentRequested");
        assertThat(consent.gate()
                        .decide(new ProcessingRequest(
                                somebody, "marketing-email", Operation.SEND, "email", "system", null))
                        .reason())
                .isEqualTo("consent-unconfirmed");
    }

    @Test
    @Tag("P19.2")
    void aMessageOfThePersonOrASignedFormMakesItHoldAtOnceAndTheEventNamesTheMessage() {
        UUID message = UUID.randomUUID();
        UUID said = ledger.record(clicked("BUTTON", List.of()).saidIn(message, clock.instant()));
        clock.move(Duration.ofSeconds(1));
        ledger.record(clicked("SIGNATURE", List.of(new Evidence("SIGNED_FORM", null, "แฟ้ม 12 แผ่น 3"))));

        assertThat(ledger.entries(somebody))
                .extracting(ConsentEntry::event)
                .containsExactly("ConsentGiven", "ConsentGiven");
        UUID proof = jdbi.withHandle(
                handle -> handle.createQuery("SELECT message_id FROM consent.consent_event WHERE id = :event")
                        .bind("event", said)
                        .mapTo(UUID.class)
                        .one());
        assertThat(proof).isEqualTo(message);
    }

    private ConsentDecision clicked(String method, List<Evidence> evidence) {
        return new ConsentDecision(
                somebody, "marketing-email", "given", "email", method, "general/1", "th", evidence, null, "agent1");
    }

    @Test
    void onlyKnownValuesAreTaken() {
        refused(decision("maybe", "TICK", "general/1", List.of()), "decision");
        refused(decision(null, "TICK", "general/1", List.of()), "decision");
        refused(decision("given", "TELEPATHY", "general/1", List.of()), "method");
        refused(decision("given", "TICK", "general/1", List.of(new Evidence("RUMOUR", SHA256, null))), "kind");
        refused(decision("given", "TICK", "general/1", List.of(new Evidence("SCREENSHOT", "12", null))), "sha256");
        refused(decision("given", "TICK", "general/1", List.of(new Evidence("SCREENSHOT", null, null))), "either");
        refused(
                new ConsentDecision(somebody, "x", "refused", "email", "TICK", null, null, null, null, "agent1"),
                "purpose");
    }

    @Test
    void aLanguageInWhichNobodyWasToldIsNotRecordedAsThai() {
        refused(told("web-form", "fr", null), "language");
        refused(told("web-form", "xx", null), "language");
        refused(told("web-form", "", null), "language");
        ledger.record(told("web-form", "en-GB", null));
        assertThat(ledger.entries(somebody)).extracting(ConsentEntry::language).containsExactly("en");
    }

    @Test
    void onlyTheContractsChannelsAreTaken() {
        refused(told("telepathy", "th", null), "channel");
        refused(told("", "th", null), "channel");
        refused(told("email".repeat(1000), "th", null), "channel");
        assertThat(ledger.record(told("walk-in", "th", null))).isNotNull();
    }

    @Test
    void nobodyAgreesToWhatDoesNotRestOnConsentOrTakesItBack() {
        refused(care("given", "general/1"), "does not rest on consent");
        refused(care("withdrawn", null), "object to it instead");
        refused(care("refused", null), "object to it instead");
    }

    @Test
    void proofsAreBounded() {
        Evidence endless = new Evidence("CHAT_EXCERPT", null, "x".repeat(10_001));
        Evidence brief = new Evidence("CHAT_EXCERPT", null, "x");
        refused(decision("given", "TICK", "general/1", List.of(endless)), "characters");
        refused(decision("given", "TICK", "general/1", Collections.nCopies(21, brief)), "parts");
        refused(told("email", "th", "x".repeat(201)), "guardian");
        refused(told("email", "th", " "), "guardian");
    }

    @Test
    void aGuardiansDecisionSaysSoAndSealsWhoItWas() {
        UUID event = ledger.record(told("walk-in", "th", "มารดา สมหญิง ใจดี"));
        String actor = jdbi.withHandle(
                handle -> handle.createQuery("SELECT actor_type FROM consent.consent_event WHERE id = :event")
                        .bind("event", event)
                        .mapTo(String.class)
                        .one());
        assertThat(actor).isEqualTo("GUARDIAN");
        assertThat(consent.vault().open(somebody, cipher(event))).contains("มารดา สมหญิง ใจดี");
    }

    @Test
    void evidenceInWordsIsSealedWithTheKeyOfTheSubject() {
        Evidence words = new Evidence("AGENT_ATTESTATION", null, "ลูกค้ายินยอมทางโทรศัพท์");
        UUID event = ledger.record(decision("given", "VERBAL_ATTESTED", "general/1", List.of(words)));
        assertThat(consent.vault().open(somebody, cipher(event))).contains("ลูกค้ายินยอมทางโทรศัพท์");
    }

    @Test
    @Tag("P19.2")
    void onThePhoneAConsentIsRecordedOrVouchedForAndNothingElse() {
        List<Evidence> span = List.of(new Evidence("CALL_RECORDING_SPAN", SHA256, null));
        List<Evidence> vouched =
                List.of(new Evidence("AGENT_ATTESTATION", null, "อ่านบทสนทนา rec-th/1 แล้วลูกค้ายินยอม"));
        refused(onThePhone("TICK", List.of()), "VERBAL");
        refused(onThePhone("VERBAL_RECORDED", List.of()), "evidence is required");
        refused(onThePhone("VERBAL_RECORDED", vouched), "CALL_RECORDING_SPAN");
        refused(onThePhone("VERBAL_ATTESTED", span), "AGENT_ATTESTATION");
        assertThat(ledger.record(onThePhone("VERBAL_RECORDED", span))).isNotNull();
        assertThat(ledger.record(onThePhone("VERBAL_ATTESTED", vouched))).isNotNull();
    }

    private ConsentDecision onThePhone(String method, List<Evidence> evidence) {
        return new ConsentDecision(
                somebody, "marketing-email", "given", "phone", method, "general/1", "th", evidence, null, "agent1");
    }

    private byte[] cipher(UUID event) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT t.cipher FROM consent.consent_evidence e
                        JOIN consent.consent_evidence_text t ON t.evidence_id = e.id
                        WHERE e.event_id = :event AND e.commitment IS NOT NULL AND e.sha256 IS NULL
                        """).bind("event", event).mapTo(byte[].class).one());
    }

    private ConsentDecision told(String channel, String language, String guardian) {
        return new ConsentDecision(
                somebody, "marketing-email", "given", channel, "TICK", "general/1", language, null, guardian, "agent1");
    }

    private ConsentDecision care(String decision, String notice) {
        return new ConsentDecision(
                somebody, "customer-care", decision, "email", "TICK", notice, "th", null, null, "agent1");
    }

    private void refused(ConsentDecision decision, String part) {
        assertThatThrownBy(() -> ledger.record(decision))
                .isInstanceOf(IncompleteConsent.class)
                .hasMessageContaining(part);
    }

    private ConsentDecision decision(String decision, String method, String notice, List<Evidence> evidence) {
        return new ConsentDecision(
                        somebody,
                        "marketing-email",
                        decision,
                        "web-form",
                        method,
                        notice,
                        "th",
                        evidence,
                        null,
                        "agent1")
                .saidIn(UUID.randomUUID(), clock.instant());
    }
}
