package th.sala.consent.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainingTest {
    private final Deque<String> due = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();
    private final Draining draining = new Draining("rows", this::fill, () -> aside.add(due.remove()));

    @Test
    void what_cannot_be_made_stops_nothing_else() {
        for (int each = 0; each < 1_200; each++) {
            due.add(each % 400 == 3 ? "poison" : "message " + each);
        }
        draining.drain();
        assertThat(written).hasSize(1_197);
        assertThat(aside).containsExactly("poison", "poison", "poison");
    }

    @Test
    void nothing_due_is_nothing_done() {
        draining.drain();
        assertThat(written).isEmpty();
    }

    @Test
    void a_round_that_fails_as_a_whole_ends_no_later_one() {
        new Draining(
                        "rows",
                        most -> {
                            throw new IllegalStateException("database away");
                        },
                        () -> {
                            throw new IllegalStateException("database away");
                        })
                .drain();
    }

    private int fill(int most) {
        List<String> batch = due.stream().limit(most).toList();
        if (batch.contains("poison")) {
            throw new IllegalStateException("no row");
        }
        written.addAll(batch);
        batch.forEach(one -> due.remove());
        return batch.size();
    }
}
