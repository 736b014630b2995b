package th.sala.dev.drill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final Instant WITHDRAWN = Instant.parse("2026-11-22T02:00:10Z");

    @Test
    void offers_are_told_apart_by_their_marks_also_several_in_one_call() {
        Offers offers = Offers.of(
                List.of(
                        call("02:00:01", true, "w1.1. และ w1.2."),
                        call("02:00:02", false, "w1.3."),
                        call("02:00:03", true, "w2.4.")),
                "w1");

        assertThat(offers.left()).isEqualTo(2);
        assertThat(offers.superfluous()).isZero();
    }

    @Test
    void one_that_was_handed_over_later_than_the_withdrawal_is_seen() {
        Offers offers = Offers.of(List.of(call("02:00:09", true, "w1.1."), call("02:00:11", true, "w1.2.")), "w1");

        assertThat(offers.after(WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void one_that_left_twice_is_counted_as_superfluous() {
        Offers offers = Offers.of(List.of(call("02:00:01", true, "w1.1."), call("02:00:02", true, "w1.1.")), "w1");

        assertThat(offers.left()).isEqualTo(1);
        assertThat(offers.superfluous()).isEqualTo(1);
    }

    private static JsonObject call(String time, boolean taken, String text) {
        return Json.createObjectBuilder()
                .add("path", Pushes.PATH)
                .add("at", "2026-11-22T" + time + "Z")
                .add("taken", taken)
                .add("body", Json.createObjectBuilder().add("text", text))
                .build();
    }
}
