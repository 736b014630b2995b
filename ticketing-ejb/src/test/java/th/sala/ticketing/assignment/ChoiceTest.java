package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Instant NINE = Instant.parse("2026-12-01T02:00:00Z");

    @Test
    void TK4_whoever_served_the_customer_before_comes_first_also_with_more_in_hand() {
        assertThat(chosen(work("nok", "lek"), hand("lek", 7, NINE), hand("ann", 0, null)))
                .isEqualTo("previous agent of this customer: lek");
    }

    @Test
    void TK4_who_served_the_customer_before_and_has_no_room_is_passed_over() {
        assertThat(chosen(work("lek"), hand("lek", 9, NINE), hand("ann", 2, NINE)))
                .isEqualTo("only one with room: ann, 2 of 10 points");
    }

    @Test
    void TK4_then_the_least_loaded_then_who_is_longest_without_new_work() {
        assertThat(chosen(work(), hand("ann", 4, NINE), hand("lek", 2, NINE)))
                .isEqualTo("least loaded: lek, 2 of 10 points");
        assertThat(chosen(work(), hand("ann", 2, NINE.plusSeconds(1)), hand("lek", 2, NINE)))
                .isEqualTo("longest without new work: lek, 2 of 10 points");
        assertThat(chosen(work(), hand("ann", 2, NINE), hand("new", 2, null)))
                .isEqualTo("longest without new work: new, 2 of 10 points");
    }

    @Test
    void TK4_team_language_skill_and_room_are_all_needed() {
        assertThat(hand("ann", 8, null).takes(work())).isTrue();
        assertThat(hand("ann", 9, null).takes(work())).isFalse();
        assertThat(hand("ann", 0, null).takes(asking("other", "th", null))).isFalse();
        assertThat(hand("ann", 0, null).takes(asking("support", "en", null))).isFalse();
        assertThat(hand("ann", 0, null).takes(asking("support", "th", "billing")))
                .isTrue();
        assertThat(hand("ann", 0, null).takes(asking("support", "th", "repairs")))
                .isFalse();
    }

    private static String chosen(Work work, Hand... hands) {
        return Choice.of(work, List.of(hands)).orElseThrow().reason();
    }

    private static Work work(String... former) {
        return new Work(UUID.randomUUID(), "support", "th", null, 2, List.of(former));
    }

    private static Work asking(String team, String language, String skill) {
        return new Work(UUID.randomUUID(), team, language, skill, 2, List.of());
    }

    private static Hand hand(String user, int points, Instant givenAt) {
        return new Hand(user, Set.of("support"), Set.of("th"), Set.of("billing"), 10, points, givenAt);
    }
}
