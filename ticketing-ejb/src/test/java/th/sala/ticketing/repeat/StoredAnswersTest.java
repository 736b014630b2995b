package th.sala.ticketing.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.repeat.FirstAnswers.State;
import th.sala.ticketing.ticket.MovableClock;

class StoredAnswersTest {
    private static final KeptAnswer OPENED = new KeptAnswer(201, "tickets/10000003");

    private final Jdbi jdbi = TestDatabase.shared().app();
    private final MovableClock clock = new MovableClock("2026-11-21T09:00");
    private final FirstAnswers answers = new StoredAnswers(jdbi, clock);
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_again_gets_the_first_answer() {
        assertThat(claim("agent1", "open").state()).isEqualTo(State.MINE);
        answers.keep("agent1", key, OPENED);

        assertThat(claim("agent1", "open")).isEqualTo(new FirstAnswers.Claim(State.ANSWERED, OPENED));
    }

    @Test
    void a_request_that_was_begun_and_never_answered_is_not_done_again() {
        claim("agent1", "open");

        assertThat(claim("agent1", "open").state()).isEqualTo(State.UNANSWERED);
    }

    @Test
    void another_request_may_not_use_the_key_but_another_caller_may() {
        claim("agent1", "open");

        assertThat(claim("agent1", "other").state()).isEqualTo(State.OTHER_REQUEST);
        assertThat(claim("agent2", "other").state()).isEqualTo(State.MINE);
    }

    @Test
    void what_was_refused_frees_its_key_and_what_was_done_never_does() {
        claim("agent1", "open");
        answers.release("agent1", key);
        assertThat(claim("agent1", "open").state()).isEqualTo(State.MINE);

        answers.keep("agent1", key, OPENED);
        answers.release("agent1", key);
        assertThat(claim("agent1", "open").state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void after_a_day_the_key_is_free() {
        claim("agent1", "open");
        answers.keep("agent1", key, OPENED);
        clock.set("2026-11-22T09:01");

        assertThat(claim("agent1", "open").state()).isEqualTo(State.MINE);
    }

    @Test
    void looking_for_an_answer_takes_no_key() {
        assertThat(answered("agent1", "open")).isEmpty();
        assertThat(claim("agent1", "open").state()).isEqualTo(State.MINE);
        assertThat(answered("agent1", "open")).isEmpty();
        answers.keep("agent1", key, OPENED);

        assertThat(answered("agent1", "open")).contains(OPENED);
        assertThat(answered("agent1", "other")).isEmpty();
        assertThat(answered("agent2", "open")).isEmpty();
        clock.set("2026-11-22T09:01");
        assertThat(answered("agent1", "open")).isEmpty();
    }

    private Optional<KeptAnswer> answered(String caller, String request) {
        return answers.answered(caller, key, request.getBytes(StandardCharsets.UTF_8));
    }

    private FirstAnswers.Claim claim(String caller, String request) {
        return answers.claim(caller, key, request.getBytes(StandardCharsets.UTF_8));
    }
}
