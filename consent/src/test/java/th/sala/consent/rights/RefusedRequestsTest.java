package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.rights.RequestDesk.Verdict;

class RefusedRequestsTest extends AskedRequests {

    @Test
    @Tag("P30.2")
    @Tag("P36.1")
    void aRefusalCitesAGroundOfTheLawAndSaysWhy() {
        UUID id = received("rectification", "email", null).id();

        assertThat(desk.decide(id, REFUSED, "dpo1"))
                .as("a ground against erasures")
                .isEqualTo(refused(RequestRefusal.GROUND_MISSING));
        assertThat(desk.decide(id, new Verdict("refused", null, "เพราะ"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.GROUND_MISSING));
        assertThat(desk.decide(id, new Verdict("refused", "P30.1", "เพราะ"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.GROUND_MISSING));
        assertThat(desk.decide(id, new Verdict("refused", "G36-CORRECT", " "), "dpo1"))
                .isEqualTo(refused(RequestRefusal.GROUND_MISSING));

        assertThat(done(desk.decide(id, new Verdict("refused", "G36-CORRECT", "ตรงกับบัตร"), "dpo1"))
                        .decision()
                        .reason())
                .as("no answer repeats words")
                .isNull();
        RequestDecision decision = desk.read(id, "dpo1").orElseThrow().decision();
        assertThat(decision.ground()).isEqualTo("G36-CORRECT");
        assertThat(decision.reason()).isEqualTo("ตรงกับบัตร");
    }

    @Test
    @Tag("P30.2")
    void aRefusalHoldsOnlyOnceSomebodyElseAgreed() {
        UUID id = received("access", "email", null).id();
        assertThat(desk.approve(id, UUID.randomUUID(), true, "dpo2"))
                .isEqualTo(refused(RequestRefusal.NOTHING_TO_APPROVE));

        assertThat(done(desk.decide(id, new Verdict("refused", "G30-LAW", "คำสั่งศาล"), "dpo1"))
                        .state())
                .isEqualTo("refusal-proposed");
        assertThat(desk.decide(id, REFUSED, "dpo1")).isEqualTo(refused(RequestRefusal.AWAITS_APPROVAL));
        assertThat(desk.approve(id, proposed(id), true, "dpo1")).isEqualTo(refused(RequestRefusal.SAME_PERSON));

        RightsRequest closed = done(desk.approve(id, proposed(id), true, "dpo2"));
        assertThat(closed.state()).isEqualTo("refused");
        assertThat(closed.decision().approvedBy()).isEqualTo("dpo2");
        assertThat(desk.closed()).extracting(RightsRequest::id).contains(id);
    }

    @Test
    void aRefusalThatNobodyAgreedToLeavesTheRequestWhereItWas() {
        UUID id = received("erasure", "email", null).id();
        desk.verify(id, PROVEN, "dpo1");
        desk.decide(id, REFUSED, "dpo1");

        assertThat(done(desk.approve(id, proposed(id), false, "dpo2")).state()).isEqualTo("verified");
        clock.move(Duration.ofSeconds(1));
        assertThat(done(desk.decide(id, GRANTED, "dpo1")).state()).isEqualTo("granted");
    }

    @Test
    void anApprovalIsOfTheRefusalThatWasRead() {
        UUID id = received("access", "email", null).id();
        desk.decide(id, new Verdict("refused", "G30-LAW", "คำสั่งศาล"), "dpo1");
        UUID first = proposed(id);
        desk.approve(id, first, false, "dpo3");
        clock.move(Duration.ofSeconds(1));
        desk.decide(id, new Verdict("refused", "G-IDENTITY", "ไม่ใช่เจ้าของ"), "dpo1");

        assertThat(desk.approve(id, first, true, "dpo2")).isEqualTo(refused(RequestRefusal.OTHER_DECISION));
        assertThat(desk.get(id))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo("refusal-proposed"));
    }

    @Test
    @Tag("P32.1")
    void aRefusedObjectionEndsWhatItHadStoppedAndNothingElse() {
        consent.blocks().object(somebody, "marketing-line", "subject", null);
        UUID id = received("objection", "email", null).id();
        desk.decide(id, new Verdict("refused", "G-IDENTITY", "ผู้ขอไม่ใช่เจ้าของข้อมูล"), "dpo1");
        assertThat(permitted("service-improvement")).isFalse();

        desk.approve(id, proposed(id), true, "dpo2");

        assertThat(permitted("service-improvement")).isTrue();
        assertThat(consent.blockDesk().inForce(somebody))
                .extracting(BlockDesk.StandingBlock::purpose)
                .containsExactly("marketing-line");
    }

    @Test
    @Tag("P32.1")
    void noGroundThatIsWeighedLetsDirectMarketingGoOn() {
        UUID id = received("objection", "email", null).id();
        desk.decide(id, new Verdict("refused", "G32-COMPELLING", "จำเป็นต้องปรับปรุงบริการ"), "dpo1");

        desk.approve(id, proposed(id), true, "dpo2");

        assertThat(permitted("service-improvement")).isTrue();
        assertThat(consent.blockDesk().inForce(somebody))
                .extracting(BlockDesk.StandingBlock::purpose)
                .contains("marketing-email", "marketing-line")
                .doesNotContain("service-improvement");
    }
}
