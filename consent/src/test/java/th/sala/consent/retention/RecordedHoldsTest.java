package th.sala.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

@Tag("P33.1")
class RecordedHoldsTest {
    private static final LocalDate IN_A_MONTH = LocalDate.parse("2026-12-22");

    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final LegalHolds holds = consent.holds();
    private final SubjectId somebody = consent.somebody();

    @Test
    void aHoldIsOverThePersonUntilItIsReleased() {
        LegalHold hold = placed(of(somebody));

        assertThat(hold.ground()).isEqualTo("G33-CLAIMS");
        assertThat(hold.groundVersion()).isEqualTo(1);
        assertThat(hold.owner()).isEqualTo("dpo1");
        assertThat(over(somebody)).contains(hold);
        assertThat(holds.inForce()).contains(hold);
        assertThat(over(consent.somebody())).doesNotContain(hold);

        LegalHold released = done(holds.release(hold.id(), "matter-closed", "dpo2"));
        assertThat(released.release().by()).isEqualTo("dpo2");
        assertThat(over(somebody)).isEmpty();
        assertThat(holds.released()).contains(released);
        assertThat(holds.release(hold.id(), "mistake", "dpo1")).isEqualTo(refused(HoldRefusal.RELEASED));
        assertThat(holds.review(hold.id(), IN_A_MONTH, "dpo1")).isEqualTo(refused(HoldRefusal.RELEASED));
    }

    @Test
    void theLedgerOfThePersonTellsOfBoth() {
        LegalHold hold = placed(of(somebody));
        clock.move(Duration.ofSeconds(1));
        holds.release(hold.id(), "matter-closed", "dpo1");

        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event)
                .containsExactlyInAnyOrder("LegalHoldPlaced", "LegalHoldReleased");
    }

    @Test
    void aHoldOverOneIdentityIsOverThePersonAndStaysWithBothWhenTheyAreParted() {
        SubjectId other = consent.somebody();
        consent.merges()
                .merge(somebody, other, List.of(new MergeEvidence("AGENT_ATTESTATION", null, "คนเดียวกัน")), "agent1");
        LegalHold hold = placed(of(other));

        assertThat(over(somebody)).contains(hold);
        assertThat(over(other)).contains(hold);
        assertThat(consent.ledger().entries(somebody))
                .extracting(ConsentEntry::event)
                .containsOnlyOnce("LegalHoldPlaced");

        consent.merges().undo(other, "agent1");
        assertThat(over(somebody)).contains(hold);
        assertThat(over(other)).contains(hold);
    }

    @Test
    @Tag("P34.1")
    void aHoldReachesWhatIsOpenedBesideARestrictedRecordAndFromThereTheRecord() {
        SubjectId first = besideAnew();
        LegalHold onTheRecord = placed(of(somebody));
        assertThat(over(first)).contains(onTheRecord);
        assertThat(consent.ledger().entries(first))
                .extracting(ConsentEntry::event)
                .containsOnlyOnce("LegalHoldPlaced");

        SubjectId second = besideAnew();
        assertThat(over(second)).as("opened after the hold").contains(onTheRecord);

        LegalHold beside = placed(of(first));
        assertThat(over(somebody)).contains(beside);
        assertThat(over(second)).contains(beside);
        holds.release(beside.id(), "not-needed", "dpo1");
        assertThat(over(somebody)).doesNotContain(beside);
        assertThat(over(consent.somebody())).isEmpty();
    }

    private SubjectId besideAnew() {
        consent.blockDesk()
                .inForce(somebody)
                .forEach(block -> consent.blocks().lift(block.id(), LiftGround.CHECKED, "dpo1", null));
        consent.blocks().restrict(somebody, "dpo1", null);
        return consent.restrictedRecords().forNewMatter(somebody, "agent1");
    }

    @Test
    void aCategoryIsHeldOfEverybody() {
        LegalHold hold = placed(new NewHold(null, null, "RET-RECORDING", "อ.1234/2569", "G33-LAW", "dpo2", IN_A_MONTH));

        assertThat(over(somebody)).contains(hold);
        holds.release(hold.id(), "not-needed", "dpo1");
        assertThat(over(somebody)).doesNotContain(hold);
    }

    @Test
    void aReviewProlongsItAndTheNextReviewComesFirst() {
        LegalHold later =
                placed(new NewHold(somebody, null, null, "ผบ.1/2569", "G33-CLAIMS", null, IN_A_MONTH.plusDays(2)));
        LegalHold sooner = placed(new NewHold(somebody, 4711L, null, "ผบ.2/2569", "G33-CLAIMS", null, IN_A_MONTH));
        assertThat(over(somebody)).containsSubsequence(sooner, later);

        LegalHold prolonged = done(holds.review(sooner.id(), IN_A_MONTH.plusDays(30), "dpo2"));

        assertThat(prolonged.reviewOn()).isEqualTo(IN_A_MONTH.plusDays(30));
        assertThat(prolonged.reviewedBy()).isEqualTo("dpo2");
        assertThat(over(somebody)).containsSubsequence(later, prolonged);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, true", "2027-05-21, true", "2027-05-22, false"})
    void theReviewIsFromTodayToTheTimeThatTheLawOfHoldsSays(LocalDate day, boolean fits) {
        HoldOutcome outcome =
                holds.place(new NewHold(somebody, null, null, "ผบ.1/2569", "G33-CLAIMS", null, day), "dpo1");

        assertThat(outcome instanceof HoldOutcome.Done).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "somchai@example.com", "คดี 081-234-5678", "1-1017-00203-45-0"})
    void theReferenceNamesNobody(String matter) {
        assertThat(holds.place(new NewHold(somebody, null, null, matter, "G33-CLAIMS", null, IN_A_MONTH), "dpo1"))
                .isEqualTo(refused(HoldRefusal.MATTER));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(place(null, null, null, "G33-LAW")).isEqualTo(refused(HoldRefusal.SCOPE));
        assertThat(place(null, 4711L, "RET-TICKET", "G33-LAW")).isEqualTo(refused(HoldRefusal.SCOPE));
        assertThat(place(somebody, null, "P30.1", "G33-LAW")).isEqualTo(refused(HoldRefusal.UNKNOWN_CATEGORY));
        assertThat(place(somebody, null, null, "G30-LAW")).isEqualTo(refused(HoldRefusal.GROUND));
        assertThat(place(somebody, null, null, null)).isEqualTo(refused(HoldRefusal.GROUND));
        assertThat(place(new SubjectId(UUID.randomUUID()), null, null, "G33-LAW"))
                .isEqualTo(refused(HoldRefusal.UNKNOWN_PERSON));
        assertThat(holds.release(UUID.randomUUID(), "mistake", "dpo1")).isEqualTo(refused(HoldRefusal.UNKNOWN_HOLD));
        LegalHold hold = placed(of(somebody));
        assertThat(holds.release(hold.id(), "because", "dpo1")).isEqualTo(refused(HoldRefusal.UNKNOWN_REASON));
        assertThat(holds.review(hold.id(), null, "dpo1")).isEqualTo(refused(HoldRefusal.REVIEW_DAY));
    }

    private List<LegalHold> over(SubjectId subject) {
        return holds.over(subject).stream()
                .filter(hold -> hold.subject() != null || "อ.1234/2569".equals(hold.matter()))
                .toList();
    }

    private HoldOutcome place(SubjectId subject, Long ticket, String category, String ground) {
        return holds.place(new NewHold(subject, ticket, category, "ผบ.1/2569", ground, null, IN_A_MONTH), "dpo1");
    }

    private static NewHold of(SubjectId subject) {
        return new NewHold(subject, null, null, "ผบ.567/2569", "G33-CLAIMS", null, IN_A_MONTH);
    }

    private LegalHold placed(NewHold hold) {
        return done(holds.place(hold, "dpo1"));
    }

    private static LegalHold done(HoldOutcome outcome) {
        assertThat(outcome).isInstanceOf(HoldOutcome.Done.class);
        return ((HoldOutcome.Done) outcome).hold();
    }

    private static HoldOutcome refused(HoldRefusal why) {
        return new HoldOutcome.Refused(why);
    }
}
