package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.Invalidations.Invalidated;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.FiredEvents;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class EndedConsentsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final FiredEvents<ProcessingStopped> stopped = new FiredEvents<>();
    private final EndedConsents endings = new EndedConsents(jdbi, clock, consent.trail(), stopped);
    private final String notice = "faulty-" + UUID.randomUUID();

    @Test
    @Tag("P19.8")
    void all_consents_that_cite_a_defective_notice_go_out_of_force_at_once_and_are_counted() {
        publish();
        SubjectId one = agreed(notice);
        SubjectId another = agreed(notice);
        SubjectId untouched = agreed("general");
        clock.move(Duration.ofSeconds(1));

        assertThat(endings.invalidate(notice, 1, "pre-selected", "dpo1")).contains(new Invalidated(notice, 1, 2, 2));

        assertThat(permitted(one)).isFalse();
        assertThat(permitted(another)).isFalse();
        assertThat(permitted(untouched)).isTrue();
        assertThat(stopped.all())
                .containsExactlyInAnyOrder(
                        new ProcessingStopped(one, "marketing-email"),
                        new ProcessingStopped(another, "marketing-email"));
        assertThat(consent.ledger().entries(one).get(0).event()).isEqualTo("ConsentInvalidated");
        assertThat(endings.invalidate(notice, 1, "pre-selected", "dpo1")).contains(new Invalidated(notice, 1, 0, 0));
    }

    @Test
    @Tag("P19.8")
    void who_has_withdrawn_or_agreed_anew_since_is_left_alone() {
        publish();
        SubjectId withdrew = agreed(notice);
        SubjectId renewed = agreed(notice);
        clock.move(Duration.ofSeconds(1));
        decide(withdrew, "withdrawn", null);
        decide(renewed, "given", "general/1");
        clock.move(Duration.ofSeconds(1));

        assertThat(endings.invalidate(notice, 1, "no-items", "dpo1")).contains(new Invalidated(notice, 1, 0, 0));
        assertThat(permitted(renewed)).isTrue();
    }

    @Test
    void a_notice_that_never_was_is_not_invalidated() {
        assertThat(endings.invalidate("never", 1, "no-items", "dpo1")).isEmpty();
    }

    @Test
    @Tag("P19.1")
    void a_consent_whose_time_is_over_is_written_down_as_expired_once() {
        SubjectId somebody = agreed("general");
        clock.move(Duration.ofDays(731));

        while (!events(somebody).contains("ConsentExpired")) {
            endings.expire();
        }
        endings.expire();

        assertThat(events(somebody)).containsExactly("ConsentExpired", "ConsentGiven");
        assertThat(permitted(somebody)).isFalse();
    }

    private List<String> events(SubjectId person) {
        return consent.ledger().entries(person).stream()
                .map(ConsentEntry::event)
                .toList();
    }

    private boolean permitted(SubjectId person) {
        return consent.gate()
                .decide(new ProcessingRequest(person, "marketing-email", Operation.SEND, "email", "system", null))
                .permitted();
    }

    private SubjectId agreed(String notice) {
        SubjectId person = consent.somebody();
        decide(person, "given", notice + "/1");
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

    private void publish() {
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
}
