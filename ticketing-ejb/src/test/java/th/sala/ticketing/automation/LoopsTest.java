package th.sala.ticketing.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.macro.Action;

class LoopsTest {
    private final Rule waits = rule("รอ", "state-changed", "in-progress", "waiting");
    private final Rule goesOn = rule("ไปต่อ", "state-changed", "waiting", "progress");

    @Test
    void two_rules_that_set_each_other_off_are_found_with_the_way_round() {
        assertThat(Loops.through(goesOn, List.of(waits))).containsExactly("ไปต่อ", "รอ", "ไปต่อ");
        assertThat(Loops.through(waits, List.of(goesOn))).containsExactly("รอ", "ไปต่อ", "รอ");
    }

    @Test
    void rules_that_end_somewhere_do_not_loop() {
        assertThat(Loops.through(waits, List.of())).isEmpty();
        assertThat(Loops.through(goesOn, List.of(rule("ปิด", "state-changed", "in-progress", "done"))))
                .isEmpty();
        assertThat(Loops.through(goesOn, List.of(rule("รอ", "ticket-created", "in-progress", "waiting"))))
                .isEmpty();
        assertThat(Loops.through(rule("รอ", "state-changed", null, "waiting"), List.of()))
                .isEmpty();
    }

    @Test
    void a_round_through_three_is_found_and_one_that_does_not_lead_back_does_not_hang() {
        Rule any = rule("ทุกสถานะ", "state-changed", null, "waiting");
        assertThat(Loops.through(goesOn, List.of(any))).hasSize(3);
        assertThat(Loops.through(rule("ใหม่", "ticket-created", null, "waiting"), List.of(waits, goesOn)))
                .isEmpty();
    }

    private static Rule rule(String name, String event, String state, String kind) {
        List<Condition> conditions = state == null ? List.of() : List.of(new Condition("state", "is", List.of(state)));
        Action action = new Action(kind, null, null, null, null, null, "customer", null, "solved", null);
        return new Rule(
                UUID.randomUUID(),
                1,
                name,
                event,
                null,
                conditions,
                conditions.isEmpty(),
                "customer-care",
                List.of(action),
                1,
                true,
                Instant.EPOCH,
                "a");
    }
}
