package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.ledger.ConsentDecision.Evidence;
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
                        "agent1"));
    }

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

    @Test
    void onlyKnownValuesAreTaken() {
        refused(decision("maybe", "TICK", "general/1", List.of()), "decision");
        refused(decision(null, "TICK", "general/1", List.of()), "decision");
        refused(decision("given", "TELEPATHY", "general/1", List.of()), "method");
        refused(decision("given", "TICK", "general/1", List.of(new Evidence("RUMOUR", SHA256, null))), "kind");
        refused(decision("given", "TICK", "general/1", List.of(new Evidence("SCREENSHOT", "12", null))), "sha256");
        refused(decision("given", "TICK", "general/1", List.of(new Evidence("SCREENSHOT", null, null))), "either");
        refused(new ConsentDecision(somebody, "x", "refused", "email", "TICK", null, null, null, "agent1"), "purpose");
    }

    @Test
    void evidenceInWordsIsSealedWithTheKeyOfTheSubject() {
        Evidence words = new Evidence("AGENT_ATTESTATION", null, "ลูกค้ายินยอมทางโทรศัพท์");
        UUID event = ledger.record(decision("given", "VERBAL_ATTESTED", "general/1", List.of(words)));
        byte[] cipher = jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT t.cipher FROM consent.consent_evidence e
                        JOIN consent.consent_evidence_text t ON t.evidence_id = e.id
                        WHERE e.event_id = :event AND e.commitment IS NOT NULL AND e.sha256 IS NULL
                        """).bind("event", event).mapTo(byte[].class).one());
        assertThat(consent.vault().open(somebody, cipher)).contains("ลูกค้ายินยอมทางโทรศัพท์");
    }

    private void refused(ConsentDecision decision, String part) {
        assertThatThrownBy(() -> ledger.record(decision))
                .isInstanceOf(IncompleteConsent.class)
                .hasMessageContaining(part);
    }

    private ConsentDecision decision(String decision, String method, String notice, List<Evidence> evidence) {
        return new ConsentDecision(
                somebody, "marketing-email", decision, "web-form", method, notice, "th", evidence, "agent1");
    }
}
