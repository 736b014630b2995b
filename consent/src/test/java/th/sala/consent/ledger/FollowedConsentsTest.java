package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentFigures.Comparison;
import th.sala.consent.ledger.ConsentFigures.PurposeFigures;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** The current consents follow the events, can be made anew from them, and are held against them. */
@Tag("P19.1")
class FollowedConsentsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final FollowedConsents followed = new FollowedConsents(jdbi, clock);
    private final SubjectId somebody = consent.somebody();

    @BeforeEach
    void it_begins_as_the_events_say() {
        followed.compare();
        clock.move(Duration.ofSeconds(1));
    }

    @Test
    void the_newest_word_stands_in_it_as_soon_as_it_is_on_record() {
        decide("given");
        assertThat(state()).isEqualTo("ConsentGiven");
        clock.move(Duration.ofSeconds(1));
        decide("withdrawn");

        assertThat(state()).isEqualTo("ConsentWithdrawn");
        assertThat(followed.compare().differing()).isZero();
    }

    @Test
    void a_word_that_is_recorded_late_changes_nothing_that_is_newer() {
        decide("given");
        TestDatabase.shared().owner().useHandle(handle -> handle.execute("""
                INSERT INTO consent.consent_event (id, subject_id, event_type, purpose_key, purpose_version, actor_type,
                    actor_ref, occurred_at, recorded_at)
                VALUES (gen_random_uuid(), ?, 'ConsentRefused', 'marketing-email', 1, 'SUBJECT', 'subject', '2026-01-01Z',
                    '2026-01-01Z')
                """, somebody.value()));

        assertThat(state()).isEqualTo("ConsentGiven");
        assertThat(followed.compare().differing()).isZero();
    }

    @Test
    void what_differs_is_counted_told_by_health_and_made_right() {
        decide("withdrawn");
        spoil("UPDATE consent.consent_current SET state = 'ConsentGiven' WHERE subject_id = ?");
        assertThat(followed.newest()).map(Comparison::differing).contains(0L);

        Comparison found = followed.compare();

        assertThat(found)
                .extracting(Comparison::differing, Comparison::mended, Comparison::left)
                .containsExactly(1L, 1L, 0L);
        assertThat(state()).isEqualTo("ConsentWithdrawn");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getData().orElseThrow())
                .containsEntry("differed", 1L)
                .containsEntry("differing", 0L);
    }

    @Test
    void a_row_that_is_lost_and_one_that_nobody_said_are_found_too() {
        decide("given");
        spoil("UPDATE consent.consent_current SET purpose_key = 'marketing-line' WHERE subject_id = ?");

        assertThat(followed.compare())
                .extracting(Comparison::differing, Comparison::mended)
                .containsExactly(2L, 2L);
        assertThat(state()).isEqualTo("ConsentGiven");
    }

    @Test
    void the_figures_count_what_is_in_force_and_what_is_over() {
        PurposeFigures before = figures();
        decide("given");
        assertThat(figures().given()).isEqualTo(before.given() + 1);

        clock.move(Duration.ofDays(731));
        assertThat(figures().given()).isLessThanOrEqualTo(before.given());
        assertThat(figures().ended()).isGreaterThan(before.ended());
    }

    @Test
    void the_hub_itself_writes_no_row_of_it() {
        decide("given");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("DELETE FROM consent.consent_current")))
                .hasStackTraceContaining("permission denied");
    }

    private HealthCheckResponse health() {
        return new ConsentHealth(followed).call();
    }

    private PurposeFigures figures() {
        return followed.figures().stream()
                .filter(one -> one.purpose().equals("marketing-email"))
                .findFirst()
                .orElse(new PurposeFigures("marketing-email", 0, 0, 0, 0));
    }

    private String state() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT state FROM consent.consent_current
                        WHERE subject_id = :subject AND purpose_key = 'marketing-email'
                        """)
                .bind("subject", somebody.value())
                .mapTo(String.class)
                .one());
    }

    private void spoil(String sql) {
        assertThat(TestDatabase.shared()
                        .owner()
                        .<Integer, RuntimeException>withHandle(handle -> handle.execute(sql, somebody.value())))
                .isOne();
    }

    private void decide(String decision) {
        consent.ledger()
                .record(new ConsentDecision(
                                somebody,
                                "marketing-email",
                                decision,
                                "web-form",
                                "TICK",
                                "general/1",
                                "th",
                                List.of(),
                                null,
                                "agent1")
                        .saidIn(UUID.randomUUID(), clock.instant()));
    }
}
