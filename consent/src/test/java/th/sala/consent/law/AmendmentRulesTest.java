package th.sala.consent.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendmentRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    @Test
    void aWholeVersionIsTaken() {
        assertThat(against("หน้าที่", 30, "days", "in-force", DAY)).isEmpty();
        assertThat(against("หน้าที่", null, null, "in-force", DAY)).isEmpty();
        assertThat(against("หน้าที่", 0, "days", "draft", null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"30,", ",days", "-1,days", "36501,days", "30,fortnights", "30,DAYS"})
    void aNumberIsMeant(Integer amount, String unit) {
        assertThat(against("หน้าที่", amount, unit, "in-force", DAY)).contains(LawRefusal.NUMBER);
    }

    @Test
    void wordsAreWrittenAndNotEndless() {
        assertThat(against(" ", 30, "days", "in-force", DAY)).contains(LawRefusal.WORDS);
        assertThat(against("ก".repeat(1001), 30, "days", "in-force", DAY)).contains(LawRefusal.WORDS);
    }

    @Test
    void onlyADraftHasNoFirstDay() {
        assertThat(against("หน้าที่", 30, "days", "in-force", null)).contains(LawRefusal.DAY_MISSING);
        assertThat(against("หน้าที่", 30, "days", "repealed", DAY)).contains(LawRefusal.STATUS);
    }

    @Test
    void noFirstDayIsPastOrOfAnotherEra() {
        assertThat(against("หน้าที่", 30, "days", "in-force", TODAY)).isEmpty();
        assertThat(against("หน้าที่", 30, "days", "in-force", TODAY.minusDays(1)))
                .contains(LawRefusal.DAY_UNLIKELY);
        assertThat(against("หน้าที่", 30, "days", "in-force", DAY.plusYears(543)))
                .contains(LawRefusal.DAY_UNLIKELY);
    }

    @Test
    void whatStatesATimeGoesOnStatingOneOnceItIsInForce() {
        List<LawVersion> before = List.of(new LawVersion(
                "T", 1, "หน้าที่", "duty", 30, "days", "gazette", false, "in-force", TODAY.minusYears(1), null, null));
        assertThat(AmendmentRules.against(amendment(null, null, "in-force"), before, TODAY))
                .contains(LawRefusal.NUMBER_LOST);
        assertThat(AmendmentRules.against(amendment(500, "baht", "in-force"), before, TODAY))
                .contains(LawRefusal.NUMBER_LOST);
        assertThat(AmendmentRules.against(amendment(30, "years-of-age", "in-force"), before, TODAY))
                .as("no clock runs by an age")
                .contains(LawRefusal.NUMBER_LOST);
        assertThat(AmendmentRules.against(amendment(45, "days", "in-force"), before, TODAY))
                .isEmpty();
        assertThat(AmendmentRules.against(amendment(null, null, "draft"), before, TODAY))
                .isEmpty();
    }

    private static LawAmendment amendment(Integer amount, String unit, String status) {
        return new LawAmendment("T", "หน้าที่", "duty", amount, unit, "gazette", false, status, DAY);
    }

    private static Optional<LawRefusal> against(
            String duty, Integer amount, String unit, String status, LocalDate from) {
        return AmendmentRules.against(
                new LawAmendment("T", duty, "duty", amount, unit, "gazette", false, status, from), List.of(), TODAY);
    }
}
