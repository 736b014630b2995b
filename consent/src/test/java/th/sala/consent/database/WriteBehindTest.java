package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

class WriteBehindTest {
    private static final String ADD = "INSERT INTO written (word) VALUES (:word)";
    private static final String CHANGE = "UPDATE written SET word = upper(word) WHERE word = :word";

    private final Jdbi jdbi = TestDatabase.shared().superuser();

    @BeforeEach
    void nothingIsWritten() {
        jdbi.useHandle(db -> db.execute("DROP TABLE IF EXISTS written"));
        jdbi.useHandle(db -> db.execute("CREATE TABLE written (place serial, word text NOT NULL)"));
    }

    @Test
    void alone_a_row_is_written_at_once() {
        add("a");

        assertThat(seenByOthers()).containsExactly("a");
    }

    @Test
    void rows_of_one_piece_of_work_are_written_after_it_in_their_order() {
        WriteBehind.during(jdbi, () -> {
            IntStream.range(0, 60).mapToObj(Integer::toString).forEach(this::add);
            assertThat(seenByOthers()).isEmpty();
        });

        assertThat(seenByOthers())
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(Integer::toString).toList());
    }

    @Test
    void who_asks_for_the_table_meanwhile_finds_what_waited() {
        WriteBehind.during(jdbi, () -> {
            add("a");
            WriteBehind.add(jdbi, CHANGE, row -> row.bind("word", "a"));
            assertThat(jdbi.<List<String>, RuntimeException>withHandle(WriteBehindTest::words))
                    .containsExactly("A");
            add("b");
        });

        assertThat(seenByOthers()).containsExactly("A", "b");
    }

    @Test
    void a_fault_of_a_row_is_the_fault_of_the_work() {
        assertThatThrownBy(() -> WriteBehind.during(jdbi, () -> add(null))).hasMessageContaining("null value");
    }

    @Test
    void what_failed_work_left_is_not_written_by_the_next() {
        assertThatThrownBy(() -> WriteBehind.during(jdbi, () -> {
                    add("lost");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        WriteBehind.during(jdbi, () -> add("kept"));

        assertThat(seenByOthers()).containsExactly("kept");
    }

    @Test
    void a_statement_without_values_is_executed_once() {
        WriteBehind.during(jdbi, () -> {
            WriteBehind.once(jdbi, "INSERT INTO written (word) VALUES ('bell')");
            WriteBehind.once(jdbi, "INSERT INTO written (word) VALUES ('bell')");
        });

        assertThat(seenByOthers()).containsExactly("bell");
    }

    private void add(String word) {
        WriteBehind.add(jdbi, ADD, row -> row.bind("word", word));
    }

    private static List<String> seenByOthers() {
        return CompletableFuture.supplyAsync(
                        () -> TestDatabase.shared().superuser().withHandle(WriteBehindTest::words))
                .join();
    }

    private static List<String> words(Handle db) {
        return db.createQuery("SELECT word FROM written ORDER BY place")
                .mapTo(String.class)
                .list();
    }
}
