package th.sala.consent.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedGateTest {
    private static final List<MergeEvidence> SPOKEN =
            List.of(new MergeEvidence("SPOKEN_CHECK", null, "เลขที่คำสั่งซื้อ"));
    private static final String HASH = "0".repeat(64);
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final SubjectId somebody = consent.somebody();

    @Test
    void answeringACustomerRestsOnTheContractWithoutAnyConsent() {
        Decision decision = send("customer-care");
        assertThat(decision.permitted()).isTrue();
        assertThat(decision.basis()).isEqualTo("S24_3");
        assertThat(decision.evidence()).isEqualTo("purpose:customer-care/1");
    }

    @Test
    @Tag("P19.1")
    @Tag("P19.6")
    void marketingNeedsConsentAndStopsWithItsWithdrawal() {
        assertThat(send("marketing-email").reason()).isEqualTo("no-consent");
        decide("marketing-email", "given");
        Decision permitted = send("marketing-email");
        assertThat(permitted.permitted()).isTrue();
        assertThat(permitted.evidence()).startsWith("consent-event:");
        clock.move(Duration.ofSeconds(1));
        decide("marketing-email", "withdrawn");
        assertThat(send("marketing-email").reason()).isEqualTo("withdrawn");
        assertThat(send("marketing-line").reason()).isEqualTo("no-consent");
        assertThat(send("customer-care").permitted()).isTrue();
    }

    @Test
    @Tag("P21.1")
    void aConsentToNewsByMailBringsNoneOnLine() {
        decide("marketing-email", "given");

        assertThat(send("marketing-email").permitted()).isTrue();
        assertThat(on("line").reason()).isEqualTo("channel-not-agreed");
        assertThat(on(null).permitted()).as("where it is not sent").isTrue();
    }

    @Test
    @Tag("P34.1")
    void aPurposeOfStaffPermitsNothingAboutACustomer() {
        consent.blocks().restrict(somebody, "dpo1", null);

        assertThat(send("staff-administration").reason()).isEqualTo("unknown-purpose");
    }

    @Test
    void marketingConsentEndsAfterTwoYears() {
        decide("marketing-email", "given");
        clock.move(Duration.ofDays(729));
        assertThat(send("marketing-email").permitted()).isTrue();
        clock.move(Duration.ofDays(2));
        assertThat(send("marketing-email").reason()).isEqualTo("consent-expired");
    }

    @Test
    @Tag("P34.1")
    void aRestrictionStopsEverythingUntilItIsLifted() {
        var block = consent.blocks().restrict(somebody, "dpo1", null);
        assertThat(send("customer-care").reason()).isEqualTo("restricted");
        consent.blocks().lift(block, LiftGround.MISTAKE, "dpo1", null);
        assertThat(send("customer-care").permitted()).isTrue();
    }

    @Test
    @Tag("P30.1")
    @Tag("P34.1")
    void whoeverIsRestrictedIsAnsweredAboutTheirRightsAndWrittenToForNothingElse() {
        consent.blocks().restrict(somebody, "dpo1", null);

        assertThat(send("data-subject-rights").permitted()).isTrue();
        assertThat(send("data-subject-rights").basis()).isEqualTo("S24_6");
        for (String other : List.of("customer-care", "service-improvement", "marketing-email", "marketing-line")) {
            assertThat(send(other).reason()).as(other).isEqualTo("restricted");
        }
    }

    @Test
    @Tag("P30.1")
    @Tag("P32.1")
    void noObjectionStopsTheAnswerToARequestUnderTheLaw() {
        consent.purposes()
                .inForce()
                .forEach(purpose -> consent.blocks().object(somebody, purpose.key(), "subject", null));

        assertThat(send("data-subject-rights").permitted()).isTrue();
        for (String other : List.of("customer-care", "service-improvement", "marketing-email", "product-safety")) {
            assertThat(send(other).reason()).as(other).isEqualTo("objected");
        }
    }

    @Test
    @Tag("P33.1")
    void ofWhomNothingIsLeftNobodyIsWrittenToAboutTheirRightsEither() {
        consent.subjects().markErased(somebody);

        assertThat(send("data-subject-rights").reason()).isEqualTo("unknown-person");
    }

    @Test
    void whatABatchExpectsToAskIsReadAtOnceAndAWordInBetweenIsStillHeard() {
        ProcessingRequest asked =
                new ProcessingRequest(somebody, "customer-care", Operation.SEND, "email", "system", null);
        BatchMemory.during(() -> {
            consent.gate().expect(List.of(asked));
            assertThat(consent.gate().decide(asked).permitted()).isTrue();
            consent.blocks().restrict(somebody, "dpo1", null);
            assertThat(consent.gate().decide(asked).reason()).isEqualTo("restricted");
        });
    }

    @Test
    void aWithdrawalAnObjectionAnErasureAndAMergeAreHeardWithinABatch() {
        SubjectId other = consent.somebody();
        decide("marketing-email", "given");
        BatchMemory.during(() -> {
            assertThat(send("marketing-email").permitted()).isTrue();
            clock.move(Duration.ofSeconds(1));
            decide("marketing-email", "withdrawn");
            assertThat(send("marketing-email").reason()).isEqualTo("withdrawn");
            assertThat(send("customer-care").permitted()).isTrue();
            consent.blocks().object(other, "customer-care", "subject", null);
            consent.merges().merge(somebody, other, SPOKEN, "agent1");
            assertThat(send("customer-care").reason()).isEqualTo("objected");
            consent.subjects().markErased(somebody);
            assertThat(send("customer-care").reason()).isEqualTo("unknown-person");
        });
    }

    @Test
    @Tag("P32.1")
    void anObjectionStopsOnlyItsPurpose() {
        consent.blocks().object(somebody, "service-improvement", "subject", null);
        assertThat(send("service-improvement").reason()).isEqualTo("objected");
        assertThat(send("customer-care").permitted()).isTrue();
    }

    @Test
    void eachPersonHasADecisionOfTheirOwnInTheOrderAsked() {
        SubjectId silent = consent.somebody();
        consent.blocks().restrict(silent, "dpo1", null);
        List<Decision> decisions =
                consent.gate().decide(List.of(request(somebody), request(silent), request(consent.somebody())));
        assertThat(decisions).extracting(Decision::reason).containsExactly(null, "restricted", null);
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(recorded(decision)).isEqualTo(1));
        assertThat(consent.gate().decide(List.of())).isEmpty();
    }

    @Test
    void aPreviewSaysWhatTheGateWouldSayAndRecordsNothing() {
        consent.blocks().object(somebody, "service-improvement", "subject", null);
        List<PurposeStanding> standing = consent.preview().of(somebody);
        assertThat(standing)
                .extracting(PurposeStanding::key, PurposeStanding::permitted, PurposeStanding::reason)
                .contains(
                        tuple("customer-care", true, null),
                        tuple("marketing-email", false, "no-consent"),
                        tuple("service-improvement", false, "objected"));
        assertThat(standing).filteredOn("key", "customer-care").singleElement().satisfies(care -> {
            assertThat(care.basis()).isEqualTo(LawfulBasis.S24_3);
            assertThat(care.titleTh()).isNotBlank();
            assertThat(care.titleEn()).isNotBlank();
        });
        assertThat(recordedAboutSomebody()).isZero();
    }

    @Test
    void anUnknownPurposeIsRefusedAndRecorded() {
        Decision decision = send("selling-to-friends");
        assertThat(decision.reason()).isEqualTo("unknown-purpose");
        assertThat(decision.basis()).isNull();
        assertThat(recorded(decision)).isEqualTo(1);
    }

    @Test
    void whoDoesNotExistOrWasErasedIsUsedForNothing() {
        SubjectId erased = consent.somebody();
        consent.subjects().markErased(erased);
        List<Decision> decisions = consent.gate().decide(List.of(request(SubjectId.next()), request(erased)));
        assertThat(decisions).extracting(Decision::reason).containsExactly("unknown-person", "unknown-person");
        assertThat(decisions)
                .allSatisfy(decision -> assertThat(recorded(decision)).isEqualTo(1));
        assertThat(consent.preview().of(erased))
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.reason()).isEqualTo("unknown-person"));
    }

    @Test
    void aListIsOneDecisionWithTheHashOfItsQuery() {
        Decision decision = consent.gate().decide(new ListRequest("customer-care", Operation.LIST, "agent1", HASH, 25));
        assertThat(decision.permitted()).isTrue();
        assertThat(recorded(decision)).isEqualTo(1);
    }

    @Test
    void aListUnderAPurposeThatRestsOnConsentIsDecidedPerPerson() {
        ListRequest export = new ListRequest("marketing-email", Operation.EXPORT, "admin1", HASH, 25);
        assertThat(consent.gate().decide(export).reason()).isEqualTo("decide-per-person");
    }

    @Test
    void aListNeverCarriesTheQueryItself() {
        assertThatThrownBy(() -> new ListRequest("customer-care", Operation.SEARCH, "agent1", "สมชาย", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("สมชาย");
    }

    @Test
    void whenTheFactsCannotBeReadNothingIsPermitted() {
        Jdbi withoutTables = TestDatabase.shared().superuser("postgres");
        PurposeGate gate = ConsentPorts.on(withoutTables, clock).gate();
        assertThatThrownBy(() -> gate.decide(request("customer-care"))).isInstanceOf(RuntimeException.class);
    }

    private Decision send(String purpose) {
        return consent.gate().decide(request(purpose));
    }

    private Decision on(String channel) {
        return consent.gate()
                .decide(new ProcessingRequest(somebody, "marketing-email", Operation.SEND, channel, "system", null));
    }

    private ProcessingRequest request(String purpose) {
        return new ProcessingRequest(somebody, purpose, Operation.SEND, "email", "system", null);
    }

    private static ProcessingRequest request(SubjectId person) {
        return new ProcessingRequest(person, "customer-care", Operation.REVEAL, "email", "agent1", null);
    }

    private int recordedAboutSomebody() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM consent.gate_decision WHERE subject_id = :id")
                        .bind("id", somebody.value())
                        .mapTo(Integer.class)
                        .one());
    }

    private void decide(String purpose, String decision) {
        consent.ledger()
                .record(new ConsentDecision(
                        somebody, purpose, decision, "email", "BUTTON", "general/1", "th", List.of(), null, "subject"));
    }

    private int recorded(Decision decision) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM consent.gate_decision WHERE id = :id")
                .bind("id", decision.id())
                .mapTo(Integer.class)
                .one());
    }
}
