package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.TestDatabase;

class RecordedRequestsTest extends AskedRequests {

    @ParameterizedTest
    @CsvSource({
        "access, P30.1, 2026-03-02",
        "source, P30.1, 2026-03-02",
        "portability, P31.1, 2026-03-02",
        "objection, P32.1, 2026-01-31",
        "erasure, SUB-6, 2026-05-01",
        "restriction, P34.1, 2026-03-02",
        "rectification, P36.1, 2026-03-02",
        "withdrawal, P19.6, 2026-01-31"
    })
    void eachTypeIsDueByTheLawOfTheDayOfReceipt(String type, String law, LocalDate due) {
        RightsRequest request = received(type, "line", Instant.parse("2026-01-31T02:00:00Z"));

        assertThat(request.dueOn()).isEqualTo(due);
        assertThat(request.law()).isEqualTo(law);
        assertThat(request.lawVersion()).isEqualTo(1);
        assertThat(request.state()).isEqualTo("received");
    }

    @Test
    void theClockRunsFromTheReceiptOnWhicheverChannelAndIsNeverPaused() {
        RightsRequest request = received("access", "walk-in", Instant.parse("2026-11-01T02:00:00Z"));
        clock.move(Duration.ofDays(20));
        desk.verify(request.id(), new Proof("identity-document", false, "รูปไม่ชัด"), "dpo1");

        assertThat(desk.get(request.id()))
                .hasValueSatisfying(now -> assertThat(now.dueOn()).isEqualTo(request.dueOn()));
        assertThat(request.receivedAt()).isEqualTo(Instant.parse("2026-11-01T02:00:00Z"));
    }

    @Test
    void nothingIsGrantedToSomebodyWhoDidNotProveWhoTheyAre() {
        UUID id = received("access", "email", null).id();

        assertThat(desk.decide(id, GRANTED, "dpo1")).isEqualTo(refused(RequestRefusal.NOT_VERIFIED));
        desk.verify(id, new Proof("contact-point", false, null), "dpo1");
        assertThat(desk.decide(id, GRANTED, "dpo1")).isEqualTo(refused(RequestRefusal.NOT_VERIFIED));
        clock.move(Duration.ofSeconds(1));
        desk.verify(id, PROVEN, "dpo1");

        assertThat(done(desk.decide(id, GRANTED, "dpo1")).state()).isEqualTo("granted");
        assertThat(desk.decide(id, GRANTED, "dpo1")).isEqualTo(refused(RequestRefusal.DECIDED));
    }

    @Test
    @Tag("P32.1")
    void anObjectionStopsAtOnceWhatYieldsToItAndNothingElse() {
        received("access", "email", null);
        assertThat(permitted("service-improvement")).isTrue();

        received("objection", "email", null);

        assertThat(permitted("service-improvement")).isFalse();
        assertThat(permitted("marketing-email")).isFalse();
        assertThat(permitted("customer-care")).isTrue();
        assertThat(consent.stopped())
                .contains(new ProcessingStopped(somebody, "marketing-line"))
                .doesNotContain(new ProcessingStopped(somebody, "customer-care"));
    }

    @Test
    void whatIsDueFirstComesFirst() {
        UUID later = received("erasure", "email", Instant.parse("2026-11-20T02:00:00Z"))
                .id();
        UUID sooner = received("access", "email", Instant.parse("2026-11-21T02:00:00Z"))
                .id();

        assertThat(desk.open()).extracting(RightsRequest::id).containsSubsequence(sooner, later);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(receive("curiosity", "email", null)).isEqualTo(refused(RequestRefusal.UNKNOWN_TYPE));
        assertThat(receive("access", "E-Mail", null)).isEqualTo(refused(RequestRefusal.UNKNOWN_CHANNEL));
        assertThat(receive("access", "email", clock.instant().plusSeconds(600)))
                .isEqualTo(refused(RequestRefusal.UNUSABLE_DAY));
        assertThat(receive("erasure", "email", Instant.parse("2024-11-10T02:00:00Z")))
                .isEqualTo(refused(RequestRefusal.UNUSABLE_DAY));
        assertThat(desk.receive(new Receipt(new SubjectId(UUID.randomUUID()), "access", "email", null), "dpo1"))
                .isEqualTo(refused(RequestRefusal.UNKNOWN_PERSON));
        assertThat(desk.verify(UUID.randomUUID(), PROVEN, "dpo1")).isEqualTo(refused(RequestRefusal.UNKNOWN_REQUEST));
        UUID id = received("access", "email", null).id();
        assertThat(desk.verify(id, new Proof("guess", true, null), "dpo1"))
                .isEqualTo(refused(RequestRefusal.UNKNOWN_METHOD));
        assertThat(desk.decide(id, new Verdict("maybe", null, null), "dpo1"))
                .isEqualTo(refused(RequestRefusal.UNKNOWN_OUTCOME));
        assertThat(desk.decide(id, new Verdict("done", null, null), "dpo1"))
                .as("a state, and no decision")
                .isEqualTo(refused(RequestRefusal.UNKNOWN_OUTCOME));
        assertThat(desk.verify(id, new Proof("in-person", true, "ก".repeat(2001)), "dpo1"))
                .isEqualTo(refused(RequestRefusal.TOO_LONG));
    }

    @Test
    @Tag("P30.1")
    void whatWasGrantedIsDueUntilItIsDone() {
        UUID id = received("access", "email", null).id();
        desk.verify(id, PROVEN, "dpo1");
        desk.decide(id, GRANTED, "dpo1");
        assertThat(desk.open()).extracting(RightsRequest::id).contains(id);
        assertThat(desk.closed()).extracting(RightsRequest::id).doesNotContain(id);

        consent.deeds().handedOver(id, "post", "ส่งไปรษณีย์ลงทะเบียน", "dpo1");

        assertThat(desk.open()).extracting(RightsRequest::id).doesNotContain(id);
        assertThat(desk.closed()).extracting(RightsRequest::id).contains(id);
    }

    @Test
    void howWellSomebodyProvesWhoTheyAreDependsOnWhatAStrangerCouldDoWithIt() {
        UUID access = received("access", "email", null).id();
        assertThat(done(desk.verify(access, new Proof("contact-point", true, null), "dpo1"))
                        .state())
                .as("a copy of everything needs more than a known address")
                .isEqualTo("received");
        assertThat(desk.decide(access, GRANTED, "dpo1")).isEqualTo(refused(RequestRefusal.NOT_VERIFIED));

        UUID restriction = received("restriction", "email", null).id();
        assertThat(done(desk.verify(restriction, new Proof("contact-point", true, null), "dpo1"))
                        .state())
                .isEqualTo("verified");

        RightsRequest objection = received("objection", "email", null);
        assertThat(objection.proofNeeded()).isEqualTo("none");
        assertThat(done(desk.decide(objection.id(), GRANTED, "dpo1")).state()).isEqualTo("done");
    }

    @Test
    @Tag("P20.4")
    void whoAsksForSomebodyElseShowsTheirAuthority() {
        UUID id = done(desk.receive(
                        new Receipt(somebody, "access", "walk-in", null, null, null, "มารดา ผู้ใช้อำนาจปกครอง", null),
                        "dpo1"))
                .id();
        desk.verify(id, PROVEN, "dpo1");
        assertThat(desk.decide(id, GRANTED, "dpo1")).isEqualTo(refused(RequestRefusal.NOT_VERIFIED));
        clock.move(Duration.ofSeconds(1));
        desk.verify(id, new Proof("representative", true, "สูติบัตร"), "dpo1");

        assertThat(done(desk.decide(id, GRANTED, "dpo1")).state()).isEqualTo("granted");
        assertThat(desk.read(id, "dpo1"))
                .hasValueSatisfying(read -> assertThat(read.representative()).isEqualTo("มารดา ผู้ใช้อำนาจปกครอง"));
    }

    @Test
    @Tag("P36.1")
    void whatThePersonWroteWithARequestIsReadByAnOfficer() {
        String words = "นามสกุลเปลี่ยนเป็น ตัวอย่างดี";
        UUID id = done(desk.receive(
                        new Receipt(somebody, "rectification", "web-form", null, null, null, null, words), "subject"))
                .id();

        assertThat(desk.get(id))
                .hasValueSatisfying(told -> assertThat(told.words()).isNull());
        assertThat(desk.read(id, "dpo1"))
                .hasValueSatisfying(read -> assertThat(read.words()).isEqualTo(words));
        assertThat(desk.receive(
                        new Receipt(somebody, "access", "web-form", null, null, null, null, "ก".repeat(2_001)),
                        "subject"))
                .isEqualTo(refused(RequestRefusal.TOO_LONG));
    }

    @Test
    void wordsAreReadByOfficersOneByOneAndTheReadingIsLogged() {
        UUID id = received("access", "email", null).id();
        desk.verify(id, new Proof("in-person", true, "เห็นบัตรตัวจริง"), "dpo1");

        assertThat(desk.open())
                .filteredOn(request -> request.id().equals(id))
                .singleElement()
                .satisfies(request -> assertThat(request.verification().note()).isNull());
        assertThat(looks()).isEmpty();
        assertThat(desk.read(id, "dpo2"))
                .hasValueSatisfying(
                        request -> assertThat(request.verification().note()).isEqualTo("เห็นบัตรตัวจริง"));
        assertThat(looks()).containsExactly("dpo2");
    }

    @Test
    void whatWasDecidedIsInTheSealedDeedWithoutAWordOfThePersons() {
        UUID id = received("access", "email", Instant.parse("2026-01-31T02:00:00Z"))
                .id();
        desk.decide(id, new Verdict("refused", "G30-LAW", "คำสั่งศาล"), "dpo1");
        desk.approve(id, proposed(id), true, "dpo2");

        assertThat(deeds(id).get(2))
                .contains("\"type\": \"access\"", "\"dueOn\": \"2026-03-02\"", "\"ground\": \"G30-LAW/1\"")
                .contains("\"approved\": \"true\"", "\"law\": \"P30.1/1\"")
                .doesNotContain("คำสั่งศาล");
    }

    @Test
    void afterAnErasureWhatIsStillOpenIsClosedWithoutWords() {
        UUID id = received("access", "email", null).id();
        consent.holders().all().forEach(holder -> holder.erase(somebody));

        assertThat(desk.decide(id, new Verdict("refused", "G30-LAW", "คำสั่งศาล"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.WORDS_OF_ERASED));
        assertThat(desk.verify(id, new Proof("in-person", true, "คำ"), "dpo1"))
                .isEqualTo(refused(RequestRefusal.WORDS_OF_ERASED));
        assertThat(done(desk.decide(id, new Verdict("refused", "G-ERASED", null), "dpo1"))
                        .state())
                .isEqualTo("refusal-proposed");
        assertThat(done(desk.approve(id, proposed(id), true, "dpo2")).state()).isEqualTo("refused");
    }

    @Test
    void oneMessageAsksForOneThingOnce() {
        UUID message = UUID.randomUUID();
        Receipt receipt = new Receipt(somebody, "access", "line", clock.instant(), 10000017L, message, null, null);
        RightsRequest first = done(desk.receive(receipt, "agent1"));

        assertThat(desk.receive(receipt, "agent2")).isEqualTo(refused(RequestRefusal.HANDED_OVER));
        assertThat(desk.ofTicket(10000017L)).extracting(RightsRequest::id).contains(first.id());
    }

    private List<String> looks() {
        return consent.accesses().read(new AccessQuery(somebody, null, null, 10, null)).items().stream()
                .filter(entry -> entry.field().equals("request-words"))
                .map(LoggedAccess::actor)
                .toList();
    }

    private List<String> deeds(UUID id) {
        return TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery(
                                "SELECT detail::text FROM consent.audit_event WHERE about = :about ORDER BY at, id")
                        .bind("about", "rights-request:" + id)
                        .mapTo(String.class)
                        .list());
    }
}
