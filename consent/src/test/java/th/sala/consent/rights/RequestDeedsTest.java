package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.rights.BlockDesk.Lifting;
import th.sala.consent.rights.BlockDesk.StandingBlock;
import th.sala.consent.rights.RequestDeeds.Correction;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RequestDeedsTest {
    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final RequestDesk desk = consent.requests();
    private final RequestDeeds deeds = consent.deeds();
    private final SubjectId somebody = consent.somebody();

    @Test
    void nothingIsCarriedOutBeforeItIsGrantedNorTwice() {
        UUID id = received("restriction");
        assertThat(deeds.restrict(id, "dpo1")).isEqualTo(refused(RequestRefusal.NOT_GRANTED));
        grant(id);

        assertThat(done(deeds.restrict(id, "dpo1")).state()).isEqualTo("done");
        assertThat(deeds.restrict(id, "dpo1")).isEqualTo(refused(RequestRefusal.DONE));
    }

    @Test
    void whatHasAStepOfItsOwnIsNotDoneBySayingSo() {
        UUID id = granted("withdrawal");

        assertThat(deeds.handedOver(id, "post", null, "dpo1")).isEqualTo(refused(RequestRefusal.OTHER_STEP));
        assertThat(deeds.restrict(id, "dpo1")).isEqualTo(refused(RequestRefusal.OTHER_STEP));
        assertThat(deeds.handedOver(granted("access"), "pigeon", null, "dpo1"))
                .isEqualTo(refused(RequestRefusal.UNKNOWN_WAY));
    }

    @Test
    @Tag("P19.6")
    void aWithdrawalThatCameAsARequestHoldsAtTheGateAtOnce() {
        give("marketing-email");
        UUID id = granted("withdrawal");
        assertThat(permitted("marketing-email")).isTrue();

        assertThat(deeds.withdraw(id, List.of("customer-care"), "dpo1"))
                .as("rests on no consent")
                .isEqualTo(refused(RequestRefusal.UNKNOWN_PURPOSE));
        assertThat(deeds.withdraw(id, List.of(), "dpo1")).isEqualTo(refused(RequestRefusal.UNKNOWN_PURPOSE));
        RequestFulfilment fulfilled =
                done(deeds.withdraw(id, List.of("marketing-email"), "dpo1")).done();

        assertThat(fulfilled.what()).isEqualTo("withdrawn");
        assertThat(permitted("marketing-email")).isFalse();
    }

    @Test
    @Tag("P36.1")
    @Tag("P35.1")
    void aWrongNumberIsPutRightAndBothStayProvable() {
        consent.subjects().add(somebody, phone("081-000-1111"));
        UUID id = granted("rectification");

        RequestFulfilment fulfilled = done(deeds.rectify(
                        id, new Correction("phone", "0810001111", "081-000-2222"), "dpo1"))
                .done();

        assertThat(fulfilled.what()).isEqualTo("rectified");
        assertThat(consent.subjects().holds(somebody, phone("0810002222"))).isTrue();
        assertThat(consent.subjects().holds(somebody, phone("0810001111"))).isFalse();
        byte[] before = TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery(
                                "SELECT before FROM consent.rights_rectification WHERE request_id = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one());
        assertThat(consent.vault().open(somebody, before)).hasValue("0810001111");
    }

    @Test
    @Tag("P36.1")
    void whatIsNotHeldOrBelongsToSomebodyElseIsNotPutInItsPlace() {
        UUID id = granted("rectification");
        SubjectId other = consent.somebody();
        consent.subjects().add(somebody, phone("081-000-3333"));
        String theirs = "taken." + UUID.randomUUID() + "@example.com";
        consent.subjects().add(other, new Identifier(IdentifierKind.EMAIL, theirs));
        String own = "own." + UUID.randomUUID() + "@example.com";
        consent.subjects().add(somebody, new Identifier(IdentifierKind.EMAIL, own));

        assertThat(deeds.rectify(id, new Correction("email", "nobody@example.com", "x@example.com"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.NOT_HELD));
        assertThat(deeds.rectify(id, new Correction("email", own, theirs), "dpo1"))
                .isEqualTo(refused(RequestRefusal.HELD_BY_ANOTHER));
        assertThat(deeds.rectify(id, new Correction("email", own, "no address"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.UNUSABLE_CORRECTION));
        assertThat(deeds.rectify(id, new Correction("line-user-id", own, "U1"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.UNUSABLE_CORRECTION));
    }

    @Test
    @Tag("P34.1")
    void aRestrictionStandsUntilAnOfficerEndsItForAGround() {
        UUID id = granted("restriction");
        deeds.restrict(id, "dpo1");
        assertThat(permitted("customer-care")).isFalse();
        StandingBlock standing = consent.blockDesk().inForce(somebody).get(0);
        assertThat(standing.request()).isEqualTo(id);

        assertThat(consent.blockDesk().lift(standing.id(), "boredom", null, "dpo1"))
                .isEqualTo(Lifting.UNKNOWN_GROUND);
        assertThat(consent.blockDesk().lift(standing.id(), "request-refused", null, "dpo1"))
                .as("that one comes by itself")
                .isEqualTo(Lifting.UNKNOWN_GROUND);
        assertThat(consent.blockDesk().lift(standing.id(), "checked", " ", "dpo1"))
                .isEqualTo(Lifting.NOTE_MISSING);
        assertThat(consent.blockDesk().lift(standing.id(), "checked", "ก".repeat(2001), "dpo1"))
                .isEqualTo(Lifting.TOO_LONG);
        assertThat(consent.blockDesk().lift(standing.id(), "checked", "ตรวจแล้ว", "dpo1"))
                .isEqualTo(Lifting.LIFTED);

        assertThat(permitted("customer-care")).isTrue();
        assertThat(consent.blockDesk().inForce(somebody)).isEmpty();
        assertThat(consent.blockDesk().lift(standing.id(), "checked", null, "dpo1"))
                .isEqualTo(Lifting.UNKNOWN_BLOCK);
        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event)
                .startsWith("RestrictionLifted", "RestrictionRaised");
    }

    @Test
    @Tag("P32.1")
    void anObjectionIsNotLiftedWhileItsRequestWaitsForADecisionNorOnGroundsOfRestrictions() {
        UUID id = received("objection");
        UUID block = consent.blockDesk().inForce(somebody).get(0).id();
        assertThat(consent.blockDesk().lift(block, "person-asked", "โทรมาแจ้ง", "dpo1"))
                .isEqualTo(Lifting.REQUEST_OPEN);
        desk.decide(id, new Verdict("refused", "G-IDENTITY", "ไม่ใช่เจ้าของข้อมูล"), "dpo1");
        assertThat(consent.blockDesk().lift(block, "not-the-person", "ไม่ใช่เจ้าของข้อมูล", "dpo1"))
                .as("the refusal waits for the second officer")
                .isEqualTo(Lifting.REQUEST_OPEN);
        desk.approve(id, desk.get(id).orElseThrow().decision().id(), false, "dpo2");
        clock.move(Duration.ofSeconds(1));
        desk.decide(id, new Verdict("granted", null, null), "dpo1");

        assertThat(consent.blockDesk().lift(block, "checked", "ตรวจแล้ว", "dpo1"))
                .isEqualTo(Lifting.UNKNOWN_GROUND);
        assertThat(consent.blockDesk().lift(block, "person-asked", null, "dpo1"))
                .isEqualTo(Lifting.NOTE_MISSING);
        assertThat(permitted("marketing-email")).isFalse();
        assertThat(consent.blockDesk().lift(block, "person-asked", "โทรมาแจ้ง", "dpo1"))
                .isEqualTo(Lifting.LIFTED);
    }

    @Test
    void whatStandsOfAnErasedPersonEndsWithoutAWord() {
        deeds.restrict(granted("restriction"), "dpo1");
        UUID block = consent.blockDesk().inForce(somebody).get(0).id();
        consent.holders().all().forEach(holder -> holder.erase(somebody));

        assertThat(consent.blockDesk().lift(block, "claim-settled", "คดีจบ", "dpo1"))
                .isEqualTo(Lifting.WORDS_OF_ERASED);
        assertThat(consent.blockDesk().lift(block, "claim-settled", null, "dpo1"))
                .isEqualTo(Lifting.LIFTED);
    }

    @Test
    @Tag("P32.1")
    void whoAgreesAfterAnObjectionHasChangedTheirMindForThatPurpose() {
        received("objection");
        assertThat(permitted("marketing-email")).isFalse();

        give("marketing-email");

        assertThat(permitted("marketing-email")).isTrue();
        assertThat(permitted("service-improvement")).as("nobody agreed to that").isFalse();
    }

    private void give(String purpose) {
        consent.ledger()
                .record(new ConsentDecision(
                        somebody, purpose, "given", "web-form", "TICK", "general/1", "th", null, null, "subject"));
    }

    private static Identifier phone(String number) {
        return new Identifier(IdentifierKind.PHONE, number);
    }

    private boolean permitted(String purpose) {
        return consent.gate()
                .decide(new ProcessingRequest(somebody, purpose, Operation.SEND, "email", "system", null))
                .permitted();
    }

    private UUID received(String type) {
        return done(desk.receive(new Receipt(somebody, type, "email", null), "dpo1"))
                .id();
    }

    private UUID granted(String type) {
        UUID id = received(type);
        grant(id);
        return id;
    }

    private void grant(UUID id) {
        desk.verify(id, new Proof("in-person", true, null), "dpo1");
        assertThat(done(desk.decide(id, new Verdict("granted", null, null), "dpo1"))
                        .state())
                .isEqualTo("granted");
    }

    private static RightsRequest done(RequestOutcome outcome) {
        assertThat(outcome).isInstanceOf(RequestOutcome.Done.class);
        return ((RequestOutcome.Done) outcome).request();
    }

    private static RequestOutcome refused(RequestRefusal why) {
        return new RequestOutcome.Refused(why);
    }
}
