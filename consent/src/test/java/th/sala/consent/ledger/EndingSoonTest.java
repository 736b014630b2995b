package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.FiredEvents;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class EndingSoonTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final FiredEvents<ConsentEnding> endings = new FiredEvents<>();
    private final EndingSoon soon = new EndingSoon(jdbi, clock, consent.law(), endings);
    private final SubjectId somebody = consent.somebody();

    @Test
    @Tag("P19.1")
    void a_consent_that_ends_is_asked_about_once_thirty_days_before() {
        UUID given = said("given");
        clock.move(Duration.ofDays(730 - 31));
        assertThat(noted(given)).isEmpty();

        clock.move(Duration.ofDays(2));
        assertThat(noted(given))
                .containsExactly(new ConsentEnding(given, "line", Instant.parse("2028-11-21T05:00:00Z")));
        assertThat(noted(given)).hasSize(1);
    }

    @Test
    @Tag("P19.6")
    void whoever_took_it_back_is_not_asked() {
        UUID given = said("given");
        clock.move(Duration.ofDays(1));
        said("withdrawn");
        clock.move(Duration.ofDays(710));

        assertThat(noted(given)).isEmpty();
    }

    private List<ConsentEnding> noted(UUID event) {
        int before;
        do {
            before = endings.all().size();
            soon.note();
        } while (endings.all().size() > before);
        return endings.all().stream()
                .filter(ending -> ending.event().equals(event))
                .toList();
    }

    private UUID said(String decision) {
        return consent.ledger()
                .record(new ConsentDecision(
                        somebody,
                        "marketing-line",
                        decision,
                        "line",
                        "BUTTON",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject"));
    }
}
