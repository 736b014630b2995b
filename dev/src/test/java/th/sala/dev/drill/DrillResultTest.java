package th.sala.dev.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrillResultTest {
    @Test
    void a_drill_passes_only_when_nothing_is_lost_and_nothing_is_there_twice() {
        assertThat(new DrillResult("d", 1, 2, 2, 2, 0, 0).passed()).isTrue();
        assertThat(new DrillResult("d", 1, 2, 2, 1, 1, 0).passed()).isFalse();
        assertThat(new DrillResult("d", 1, 2, 2, 2, 0, 1).passed()).isFalse();
    }

    @Test
    void a_drill_that_looks_at_the_ledger_passes_only_when_that_is_whole_and_says_so() {
        DrillResult whole = new DrillResult("kill-app", 1, 2, 2, 2, 0, 0).withGaps(0);

        assertThat(whole.passed()).isTrue();
        assertThat(whole.asJson()).contains("\"duplicated\":0,\"gaps\":0,\"passed\":true");
        assertThat(whole.withGaps(1).passed()).isFalse();
        assertThat(DrillResult.none("kill-app")
                        .plus(whole.withGaps(2))
                        .plus(whole)
                        .gaps())
                .isEqualTo(2);
    }

    @Test
    void a_drill_that_sent_nothing_has_proved_nothing() {
        assertThat(new DrillResult("d", 0, 0, 0, 0, 0, 0).passed()).isFalse();
    }

    @Test
    void the_last_line_is_the_one_of_the_public_contract() {
        assertThat(new DrillResult("kill-app", 5, 1000, 1000, 1000, 0, 0).asJson())
                .isEqualTo("{\"drill\":\"kill-app\",\"runs\":5,\"sent\":1000,\"acknowledged\":1000,"
                        + "\"stored\":1000,\"lost\":0,\"duplicated\":0,\"passed\":true}");
    }
}
