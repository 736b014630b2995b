package th.sala.consent.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** What a new installation knows of the law. */
class SeededLawTest {
    private final LawBook law = ConsentPorts.on(TestDatabase.shared().app(), TestClock.at("2026-11-22T05:00:00Z"))
            .law();

    @Test
    void everyRuleHasItsWordsInBothLanguagesAndItsSource() {
        assertThat(seeded())
                .hasSizeGreaterThan(100)
                .allSatisfy(rule -> assertThat(rule.sectionTh()).isNotBlank())
                .extracting(rule -> rule.versions().get(rule.versions().size() - 1))
                .allSatisfy(version -> {
                    assertThat(version.dutyTh()).containsPattern("[\\u0E01-\\u0E5B]");
                    assertThat(version.dutyEn()).isNotBlank();
                    assertThat(version.source()).isNotBlank();
                });
    }

    @Test
    void theDutiesOfSections19To37AreAllThere() {
        List<String> keys = law.rules().stream().map(LawRule::key).toList();

        assertThat(keys)
                .containsSubsequence("P19.1", "P19.8", "P20.5", "P23.1", "P30.1", "P30.3", "P33.2", "P36.1", "P37.3");
        assertThat(keys.stream().filter(DutiesTable::belongs)).hasSize(37);
    }

    @Test
    void everyBasisThatAPurposeMayHaveIsARule() {
        assertThat(law.rules().stream().filter(rule -> rule.kind().equals("basis")))
                .extracting(LawRule::key)
                .containsExactlyInAnyOrder(
                        Arrays.stream(LawfulBasis.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void whatIsNotConfirmedSaysSo() {
        assertThat(seeded().stream()
                        .flatMap(rule -> rule.versions().stream())
                        .filter(version -> version.source().contains("not confirmed")))
                .isNotEmpty()
                .allMatch(LawVersion::confirmWithCounsel);
    }

    @Test
    void theDraftOfTheAccessRulesIsNotInForce() {
        assertThat(law.rule("P30.3")).hasValueSatisfying(rule -> {
            assertThat(rule.inForce()).isNull();
            assertThat(rule.versions().get(0).status()).isEqualTo("draft");
        });
    }

    @Test
    void theNinetyDaysOfAnErasureBeganWhenTheirNotificationDid() {
        assertThat(law.inForce("SUB-6", LocalDate.parse("2024-11-10"))).isEmpty();
        assertThat(law.inForce("SUB-6", LocalDate.parse("2024-11-11")))
                .hasValueSatisfying(version -> assertThat(version.amount()).isEqualTo(90));
    }

    private List<LawRule> seeded() {
        return law.rules().stream()
                .filter(rule -> !rule.key().startsWith("TEST-"))
                .toList();
    }
}
