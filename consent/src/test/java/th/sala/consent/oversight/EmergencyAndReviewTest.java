package th.sala.consent.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.LoggedAccess;
import th.sala.consent.oversight.EmergencyAccess.Opening;
import th.sala.consent.oversight.EmergencyAccess.Wanted;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

@Tag("P37.1")
class EmergencyAndReviewTest {
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final EmergencyAccess emergencies = consent.emergencies();
    private final ReviewDesk reviews = consent.reviews();
    private final SubjectId somebody = consent.somebody();
    private final String agent = "agent-" + UUID.randomUUID();

    @Test
    void anOpenedTicketIsOpenForTheTimeOfTheRuleAndForItsOpenerAlone() {
        Opening opening = open(100_003L);
        assertThat(Duration.between(opening.openedAt(), opening.until())).isEqualTo(Duration.ofMinutes(60));
        assertThat(emergencies.covers(agent, 100_003L)).isTrue();
        assertThat(emergencies.covers("somebody-else", 100_003L)).isFalse();
        assertThat(emergencies.covers(agent, 100_011L)).isFalse();
        assertThat(emergencies.covers(agent, somebody)).as("the person").isFalse();
        clock.move(Duration.ofMinutes(60));
        assertThat(emergencies.covers(agent, 100_003L)).isFalse();
    }

    @Test
    void anOpenedPersonOpensNoTicket() {
        open(null);
        assertThat(emergencies.covers(agent, somebody)).isTrue();
        assertThat(emergencies.covers(agent, consent.somebody())).isFalse();
    }

    @Test
    void theOfficerSeesAnOpeningAtOnceAndItBecomesOverdue() {
        UUID opening = open(100_003L).id();
        Review waiting = one(opening);
        assertThat(waiting.kind()).isEqualTo("break-glass");
        assertThat(waiting.overdue()).isFalse();
        assertThat(reviews.open()).extracting(Review::id).contains(opening);
        clock.move(Duration.ofHours(73));
        assertThat(one(opening).overdue()).isTrue();
        assertThat(reviews.waiting())
                .filteredOn(each -> each.kind().equals("break-glass"))
                .allSatisfy(each -> assertThat(each.overdue()).isPositive());
    }

    @Test
    void anOfficersWordStandsAndWhatIsNotJustifiedSaysWhy() {
        UUID opening = open(100_003L).id();
        assertThat(refused(opening, "fine", null, "dpo1")).isEqualTo(ReviewRefusal.UNKNOWN_OUTCOME);
        assertThat(refused(opening, "not-justified", " ", "dpo1")).isEqualTo(ReviewRefusal.NOTE_MISSING);
        assertThat(refused(opening, "justified", null, agent)).isEqualTo(ReviewRefusal.OWN_ACCESS);
        assertThat(refused(UUID.randomUUID(), "justified", null, "dpo1")).isEqualTo(ReviewRefusal.UNKNOWN_ITEM);
        assertThat(reviews.review(opening, "not-justified", "ไม่มีเหตุฉุกเฉินจริง", "dpo1"))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(one(opening).verdict().by()).isEqualTo("dpo1");
        assertThat(refused(opening, "justified", null, "dpo2")).isEqualTo(ReviewRefusal.REVIEWED);
        assertThat(reviews.open()).extracting(Review::id).doesNotContain(opening);
        assertThat(reviews.closed()).extracting(Review::id).contains(opening);
    }

    @Test
    void aRevealForAnotherReasonWaitsForAReviewAndACodedOneDoesNot() {
        consent.accesses().record(List.of(seen("other", "ลูกค้าขอให้ดูเบอร์สำรอง"), seen("delivery", null)));
        assertThat(reviews.of(somebody)).singleElement().satisfies(review -> {
            assertThat(review.kind()).isEqualTo("reveal");
            assertThat(review.field()).isEqualTo("phone");
            assertThat(words(review.id())).isEqualTo("ลูกค้าขอให้ดูเบอร์สำรอง");
        });
    }

    @Test
    void whatAColleagueWroteIsOpenedOneByOneAndTheReadingIsLogged() {
        UUID opening = open(100_003L).id();
        reviews.review(opening, "justified", null, "dpo1");
        assertThat(reviews.of(somebody)).extracting(Review::note).containsOnlyNulls();
        assertThat(reviews.closed()).extracting(Review::note).containsOnlyNulls();
        assertThat(looks()).isEmpty();
        assertThat(words(opening)).isEqualTo("ลูกค้าแจ้งว่ามีคนบาดเจ็บ");
        assertThat(looks()).containsExactly("dpo2");
        assertThat(reviews.read(UUID.randomUUID(), "dpo2")).isEmpty();
    }

    @Test
    void howLongAnOpeningLastsIsANumberThatAnOfficerChanges() {
        OversightRules rules = consent.oversightRules();
        assertThat(rules.change("no-such-number", 5, "dpo1")).isEmpty();
        assertThat(rules.change(OversightRules.BREAK_GLASS_OPEN, 0, "dpo1")).isEmpty();
        int before = rules.amount(OversightRules.BREAK_GLASS_OPEN);
        rules.change(OversightRules.BREAK_GLASS_OPEN, 30, "dpo1");
        assertThat(open(100_003L).until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(30)));
        rules.change(OversightRules.BREAK_GLASS_OPEN, before, "dpo1");
        assertThat(rules.amount(OversightRules.BREAK_GLASS_OPEN)).isEqualTo(before);
    }

    @Test
    void healthTellsHowManyAreOverdueAndStaysUp() {
        open(100_003L);
        clock.move(Duration.ofHours(73));
        var answer = new OversightHealth(reviews).call();
        assertThat(answer.getStatus()).hasToString("UP");
        assertThat((Integer) answer.getData().orElseThrow().get("overdue")).isPositive();
        assertThat(new DueReviews(reviews).standing().overdue()).isPositive();
    }

    private Opening open(Long ticket) {
        return emergencies.open(
                new Wanted(agent, "agent", somebody, ticket, "danger-to-life", "ลูกค้าแจ้งว่ามีคนบาดเจ็บ"));
    }

    private String words(UUID id) {
        return reviews.read(id, "dpo2").orElseThrow().note();
    }

    private List<String> looks() {
        return consent.accesses().read(new AccessQuery(somebody, null, null, 10, null)).items().stream()
                .filter(entry -> entry.field().equals("review-words"))
                .map(LoggedAccess::actor)
                .toList();
    }

    private Review one(UUID id) {
        return reviews.of(somebody).stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ReviewRefusal refused(UUID id, String outcome, String note, String officer) {
        return ((ReviewOutcome.Refused) reviews.review(id, outcome, note, officer)).why();
    }

    private AccessEntry seen(String reason, String note) {
        return new AccessEntry(
                clock.instant(),
                agent,
                "agent",
                somebody,
                "phone",
                100_003L,
                reason,
                note,
                "S24_3",
                "customer-care",
                null);
    }
}
