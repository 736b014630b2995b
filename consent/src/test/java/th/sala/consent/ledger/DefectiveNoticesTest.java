package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.Invalidations.Invalidated;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.FiredEvents;
import th.sala.consent.testing.Race;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

@Tag("P19.8")
class DefectiveNoticesTest {
    private static final int CROWD = 2_500;

    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final DefectiveNotices notices = new DefectiveNotices(jdbi, clock, consent.trail());
    private final String notice = "faulty-" + UUID.randomUUID();

    @BeforeEach
    void a_notice_is_published() {
        TestDatabase.shared().owner().useHandle(handle -> {
            handle.execute(
                    "INSERT INTO consent.notice (key, first_contact, registered_at) VALUES (?, false, now())", notice);
            handle.execute("""
                    INSERT INTO consent.notice_version (notice_key, version, language, title, html, sha256,
                        effective_from, published_at, published_by)
                    VALUES (?, 1, 'th', 'ประกาศ', 'x', sha256('x'), '2026-01-01Z', '2026-01-01Z', 'dpo1')
                    """, notice);
        });
    }

    @Test
    void from_the_moment_it_is_found_nothing_rests_on_a_consent_that_cites_it_before_any_batch_ran() {
        SubjectId one = agreed(notice);
        SubjectId untouched = agreed("general");

        assertThat(found())
                .extracting(Invalidated::consents, Invalidated::persons, Invalidated::left)
                .containsExactly(1L, 1L, 1L);

        assertThat(reason(one)).isEqualTo("notice-defective");
        assertThat(reason(untouched)).isNull();
        assertThat(events(one)).containsExactly("ConsentGiven");
    }

    @Test
    void each_consent_ends_once_with_what_was_queued_under_it_and_the_work_is_finished() {
        SubjectId one = agreed(notice);
        SubjectId another = agreed(notice);
        clock.move(Duration.ofSeconds(1));
        found();

        consent.endWhatIsDue();
        consent.endWhatIsDue();

        assertThat(events(one)).containsExactly("ConsentInvalidated", "ConsentGiven");
        assertThat(consent.ledger().entries(one).get(0).by()).isEqualTo("dpo1");
        assertThat(consent.stopped())
                .containsOnlyOnce(
                        new ProcessingStopped(one, "marketing-email"),
                        new ProcessingStopped(another, "marketing-email"));
        assertThat(standing().left()).isZero();
        assertThat(standing().consents()).isEqualTo(2);
        assertThat(standing().finishedAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_crowd_ends_batch_by_batch_and_whoever_goes_on_after_a_crash_ends_none_twice() {
        consent.endWhatIsDue();
        crowd();
        assertThat(found().consents()).isEqualTo(CROWD);
        clock.move(Duration.ofSeconds(1));
        EndingBatches batches =
                new EndingBatches(jdbi, clock, new ConsentEndings(jdbi, clock, new FiredEvents<>()), consent.trail());

        int done = batches.end(batches.due(EndingKind.DEFECTIVE));
        assertThat(done).isEqualTo(10);
        assertThat(standing().left()).isEqualTo(CROWD - done);
        assertThat(standing().finishedAt()).isNull();
        consent.endWhatIsDue();

        assertThat(standing().left()).isZero();
        assertThat(ends()).isEqualTo(CROWD);
        assertThat(standing().finishedAt()).isNotNull();
    }

    @Test
    void nobody_agrees_on_it_any_more_but_taking_back_needs_no_notice() {
        SubjectId before = agreed(notice);
        found();

        assertThatThrownBy(() -> agreed(notice))
                .isInstanceOfSatisfying(
                        IncompleteConsent.class,
                        refused -> assertThat(refused.code()).isEqualTo("notice-defective"));
        clock.move(Duration.ofSeconds(1));
        decide(before, "withdrawn", null);
        consent.endWhatIsDue();

        assertThat(events(before)).containsExactly("ConsentWithdrawn", "ConsentGiven");
        assertThat(standing().finishedAt()).isNotNull();
    }

    @Test
    void a_consent_that_is_just_being_recorded_is_waited_for_and_ends_with_the_others() {
        SubjectId late = consent.somebody();

        Invalidated finding = Race.lost(jdbi, () -> decide(late, "given", notice + "/1"), this::found);

        assertThat(finding.consents()).isOne();
        assertThat(reason(late)).isEqualTo("notice-defective");
        consent.endWhatIsDue();
        assertThat(events(late)).containsExactly("ConsentInvalidated", "ConsentGiven");
    }

    @Test
    void who_has_withdrawn_or_agreed_anew_since_is_left_alone() {
        SubjectId withdrew = agreed(notice);
        SubjectId renewed = agreed(notice);
        clock.move(Duration.ofSeconds(1));
        decide(withdrew, "withdrawn", null);
        decide(renewed, "given", "general/1");
        clock.move(Duration.ofSeconds(1));

        assertThat(found().consents()).isZero();
        consent.endWhatIsDue();
        assertThat(reason(renewed)).isNull();
        assertThat(events(withdrew)).containsExactly("ConsentWithdrawn", "ConsentGiven");
    }

    @Test
    void finding_it_twice_changes_nothing_and_a_notice_that_never_was_is_not_found() {
        agreed(notice);
        Invalidated first = found();
        clock.move(Duration.ofSeconds(1));

        assertThat(notices.invalidate(notice, 1, "bundled", "dpo2")).contains(first);
        assertThat(notices.invalidate("never", 1, "no-items", "dpo1")).isEmpty();
    }

    private Invalidated found() {
        return notices.invalidate(notice, 1, "pre-selected", "dpo1").orElseThrow();
    }

    private Invalidated standing() {
        return notices.all().stream()
                .filter(one -> one.notice().equals(notice))
                .findFirst()
                .orElseThrow();
    }

    private long ends() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT count(*) FROM consent.consent_event
                        WHERE notice_key = :notice AND event_type = 'ConsentInvalidated'
                        """).bind("notice", notice).mapTo(Long.class).one());
    }

    /** As many persons as a batch has many times, by one statement. */
    private void crowd() {
        TestDatabase.shared()
                .owner()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO consent.consent_event (id, subject_id, event_type, purpose_key, purpose_version,
                            notice_key, notice_version, notice_lang, actor_type, actor_ref, capture_channel, occurred_at,
                            recorded_at)
                        SELECT gen_random_uuid(), gen_random_uuid(), 'ConsentGiven', 'marketing-email', 1, :notice, 1, 'th',
                            'SUBJECT', 'subject', 'web-form', :at, :at
                        FROM generate_series(1, :many)
                        """)
                        .bind("notice", notice)
                        .bind("at", clock.instant())
                        .bind("many", CROWD)
                        .execute());
    }

    private List<String> events(SubjectId person) {
        return consent.ledger().entries(person).stream()
                .map(ConsentEntry::event)
                .toList();
    }

    private String reason(SubjectId person) {
        return consent.gate()
                .decide(new ProcessingRequest(person, "marketing-email", Operation.SEND, "email", "system", null))
                .reason();
    }

    private SubjectId agreed(String cited) {
        SubjectId person = consent.somebody();
        decide(person, "given", cited + "/1");
        return person;
    }

    private void decide(SubjectId person, String decision, String noticeVersion) {
        consent.ledger()
                .record(new ConsentDecision(
                        person,
                        "marketing-email",
                        decision,
                        "web-form",
                        "TICK",
                        noticeVersion,
                        "th",
                        List.of(),
                        null,
                        "subject"));
    }
}
