package th.sala.consent.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class RecordedLawTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final LawBook law = ConsentPorts.on(jdbi, clock).law();
    private final String key = LawFixture.rule();

    @Test
    @Tag("P30.3")
    void aNewVersionChangesOnlyNewCases() {
        Instant before = Instant.parse("2026-11-30T05:00:00Z");
        Instant after = Instant.parse("2026-12-01T05:00:00Z");
        LawVersion pinned = inForce("2026-11-30");

        assertThat(law.add(LawFixture.days(key, 45, "2026-12-01"), "dpo1")).isInstanceOf(Enactment.Added.class);

        assertThat(inForce("2026-11-30")).isEqualTo(pinned);
        assertThat(law.version(key, pinned.version())).contains(pinned);
        assertThat(StatutoryClock.dueOn(pinned, before)).contains(LocalDate.parse("2026-12-30"));
        assertThat(StatutoryClock.dueOn(inForce("2026-12-01"), after)).contains(LocalDate.parse("2027-01-15"));
    }

    @Test
    void theVersionOfTodayIsTheNewestThatBegan() {
        law.add(LawFixture.days(key, 45, "2026-11-24"), "dpo1");
        assertThat(rule().inForce()).isEqualTo(1);

        clock.move(Duration.ofHours(35));
        assertThat(rule().inForce())
                .as("16:00Z is the day before midnight in Thailand")
                .isEqualTo(1);
        clock.move(Duration.ofHours(1));
        assertThat(rule().inForce()).isEqualTo(2);
        assertThat(rule().versions()).extracting(LawVersion::version).containsExactly(2, 1);
    }

    @Test
    void nothingIsInForceBeforeItsFirstDay() {
        assertThat(law.inForce(key, LawFixture.BEGAN.minusDays(1))).isEmpty();
        assertThat(law.inForce(key, LawFixture.BEGAN)).isPresent();
        assertThat(law.inForce("P99.9", LawFixture.BEGAN)).isEmpty();
    }

    @Test
    void aDraftStandsInTheBookAndIsNeverInForce() {
        LawAmendment draft = new LawAmendment(key, "ร่าง", "draft", null, null, "consultation", true, "draft", null);

        assertThat(law.add(draft, "dpo1")).isInstanceOf(Enactment.Added.class);

        assertThat(rule().versions().get(0).status()).isEqualTo("draft");
        assertThat(rule().inForce()).isEqualTo(1);
        assertThat(inForce("2030-01-01").version()).isEqualTo(1);
    }

    @Test
    void thePastOfARuleIsNotRewritten() {
        law.add(LawFixture.days(key, 45, "2026-12-01"), "dpo1");

        List.of("2026-12-01", "2026-11-30")
                .forEach(day -> assertThat(law.add(LawFixture.days(key, 60, day), "dpo1"))
                        .isEqualTo(new Enactment.Refused(LawRefusal.DAY_NOT_LATER)));
        assertThat(rule().versions()).hasSize(2);
    }

    @Test
    void onlyRulesThatAreThereHaveVersions() {
        assertThat(law.add(LawFixture.days("P99.9", 30, "2026-12-01"), "dpo1"))
                .isEqualTo(new Enactment.Refused(LawRefusal.UNKNOWN_RULE));
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("INSERT INTO consent.law_rule VALUES ('OURS', 100000, 'duty', 'ก', 'a')")))
                .hasRootCauseMessage("ERROR: permission denied for table law_rule");
    }

    @Test
    void whoAddedAVersionStandsInTheAuditTrail() {
        law.add(LawFixture.days(key, 45, "2026-12-01"), "dpo1");

        assertThat(rule().versions().get(0).recordedBy()).isEqualTo("dpo1");
        List<String> deeds = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT action FROM consent.audit_event WHERE about = :about AND actor = 'dpo1'")
                .bind("about", "law:" + key)
                .mapTo(String.class)
                .list());
        assertThat(deeds).containsExactly("law-version-added");
    }

    private LawVersion inForce(String day) {
        return law.inForce(key, LocalDate.parse(day)).orElseThrow();
    }

    private LawRule rule() {
        return law.rule(key).orElseThrow();
    }
}
