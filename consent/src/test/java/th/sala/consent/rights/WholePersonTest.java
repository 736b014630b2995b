package th.sala.consent.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.retention.HoldOutcome;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** A record is restricted, a matter beside it is linked with somebody known, and beside them another one is opened. */
@Tag("P33.1")
@Tag("P34.1")
class WholePersonTest {
    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final SubjectId record = consent.somebody();
    private final SubjectId linked = consent.somebody();
    private SubjectId beside;
    private SubjectId further;

    @BeforeEach
    void a_matter_beside_is_linked_and_another_is_opened_beside_that() {
        beside = besideAnew(record);
        merge(linked, beside);
        further = besideAnew(linked);
    }

    @Test
    void everybody_who_is_linked_at_whatever_distance_is_the_persons_and_nothing_leads_back() {
        assertThat(whole(record)).containsExactlyInAnyOrder(record, beside, linked, further);
        assertThat(whole(linked)).containsExactlyInAnyOrder(beside, linked, further);
        assertThat(whole(further)).containsExactly(further);
        assertThat(consent.restrictedRecords().beside(record)).containsExactlyInAnyOrder(beside, further);
    }

    @Test
    void a_merge_of_a_merge_belongs_to_it_until_one_of_them_is_undone() {
        SubjectId middle = consent.somebody();
        SubjectId last = consent.somebody();
        merge(middle, last);
        merge(linked, middle);
        assertThat(whole(record)).contains(middle, last);

        consent.merges().undo(middle, "agent1");
        assertThat(whole(record)).containsExactlyInAnyOrder(record, beside, linked, further);
        assertThat(whole(middle)).containsExactlyInAnyOrder(middle, last);

        merge(linked, middle);
        consent.merges().undo(beside, "agent1");
        assertThat(whole(record)).containsExactlyInAnyOrder(record, beside);
        assertThat(whole(linked)).containsExactlyInAnyOrder(linked, middle, last, further);
    }

    @Test
    void whoever_is_linked_in_a_circle_is_one_person_once() {
        merge(record, further);

        assertThat(whole(record)).containsExactlyInAnyOrder(record, beside, linked, further);
        assertThat(whole(linked)).containsExactlyInAnyOrderElementsOf(whole(record));
    }

    @Test
    void an_erasure_marks_all_of_them() {
        consent.subjects().markErased(record);

        assertThat(List.of(record, beside, linked, further)).allMatch(WholePersonTest::erased);
    }

    @Test
    void a_hold_over_whoever_is_furthest_is_over_the_record_and_the_other_way_round() {
        UUID onTheFurthest = held(further);
        UUID onTheRecord = held(record);

        assertThat(holds(record)).contains(onTheFurthest, onTheRecord);
        assertThat(holds(further)).contains(onTheFurthest, onTheRecord);
        assertThat(holds(besideAnew(further))).as("opened after the holds").contains(onTheFurthest, onTheRecord);
    }

    private SubjectId besideAnew(SubjectId subject) {
        consent.blocks().restrict(subject, "dpo1", null);
        return consent.restrictedRecords().forNewMatter(subject, "agent1");
    }

    private void merge(SubjectId into, SubjectId joining) {
        consent.merges().merge(into, joining, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), "agent1");
    }

    private List<SubjectId> whole(SubjectId subject) {
        return consent.merges().whole(subject);
    }

    private UUID held(SubjectId subject) {
        NewHold hold = new NewHold(subject, null, null, "ผบ.1/2569", "G33-CLAIMS", null, LocalDate.parse("2026-12-22"));
        return ((HoldOutcome.Done) consent.holds().place(hold, "dpo1")).hold().id();
    }

    private List<UUID> holds(SubjectId subject) {
        return consent.holds().over(subject).stream().map(hold -> hold.id()).toList();
    }

    private static boolean erased(SubjectId subject) {
        return TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery(
                                "SELECT erased_at IS NOT NULL FROM consent.subject WHERE id = :subject")
                        .bind("subject", subject.value())
                        .mapTo(Boolean.class)
                        .one());
    }
}
