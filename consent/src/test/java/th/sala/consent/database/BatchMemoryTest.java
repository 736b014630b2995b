package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BatchMemoryTest {
    private final Iterator<String> answers = List.of("first", "second", "third").iterator();
    private final Supplier<String> source = answers::next;

    @Test
    void outside_of_a_batch_each_question_is_asked_anew() {
        assertThat(ask()).isEqualTo("first");
        assertThat(ask()).isEqualTo("second");
    }

    @Test
    void a_batch_asks_once_and_the_next_one_again() {
        BatchMemory.during(() -> assertThat(List.of(ask(), ask())).containsExactly("first", "first"));
        BatchMemory.during(() -> assertThat(ask()).isEqualTo("second"));
    }

    @Test
    void that_there_is_no_answer_is_remembered_too() {
        BatchMemory.during(() -> {
            assertThat(BatchMemory.<String>asked("question", () -> null)).isNull();
            assertThat(ask()).isNull();
        });
    }

    @Test
    void what_was_learned_is_not_asked() {
        BatchMemory.during(() -> {
            BatchMemory.learned("question", "learned");
            assertThat(ask()).isEqualTo("learned");
        });
    }

    @Test
    void after_a_change_it_is_asked_again() {
        BatchMemory.during(() -> {
            ask();
            BatchMemory.forget();
            assertThat(ask()).isEqualTo("second");
        });
    }

    private String ask() {
        return BatchMemory.asked("question", source);
    }
}
