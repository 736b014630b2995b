package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadReferencesTest {

    @Test
    void an_answer_refers_to_what_it_answers_last() {
        assertThat(ThreadReferences.answering("<b@x>", List.of("<a@x>"))).containsExactly("<a@x>", "<b@x>");
        assertThat(ThreadReferences.answering("<a@x>", List.of("<a@x>", "<b@x>")))
                .containsExactly("<b@x>", "<a@x>");
    }

    @Test
    void a_message_without_an_id_adds_nothing() {
        assertThat(ThreadReferences.answering(null, List.of("<a@x>"))).containsExactly("<a@x>");
    }

    @Test
    void of_a_long_thread_the_beginning_and_the_newest_stay() {
        List<String> thread =
                IntStream.range(0, 100).mapToObj(i -> "<" + i + "@x>").toList();
        assertThat(ThreadReferences.answering("<new@x>", thread))
                .hasSize(20)
                .startsWith("<0@x>", "<82@x>")
                .endsWith("<99@x>", "<new@x>");
    }
}
