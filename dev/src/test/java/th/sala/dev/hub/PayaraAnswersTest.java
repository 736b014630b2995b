package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayaraAnswersTest {
    @Test
    void the_start_command_is_read_from_the_dry_run_and_does_not_wait_for_input() {
        String answer = """
                Dump of JVM Invocation line that would be used to launch:
                /usr/lib/jvm/bin/java
                -cp
                /a/glassfish.jar
                -read-stdin
                true

                Command start-domain executed successfully.
                """;
        assertThat(PayaraCommand.parse(answer))
                .containsExactly("/usr/lib/jvm/bin/java", "-cp", "/a/glassfish.jar", "-read-stdin", "false");
    }

    @Test
    void the_reason_of_a_refused_deployment_is_its_message() {
        assertThat(PayaraAdmin.reason("{\"exit_code\":\"FAILURE\",\"message\":\"Not \\\"valid\\\"\"}"))
                .isEqualTo("Not \"valid\"");
    }

    @Test
    void the_hub_s_own_sentence_is_found_between_stack_traces() {
        String log = """
                Caused by: java.lang.IllegalStateException: other
                Caused by: java.lang.IllegalStateException: Sala does not start. fsync is off.
                Caused by: java.io.IOException: later
                """;
        assertThat(ServerLog.refusalIn(log)).contains("Sala does not start. fsync is off.");
    }

    @Test
    void without_such_a_sentence_nothing_is_guessed() {
        assertThat(ServerLog.refusalIn("Caused by: a.B: first")).isEmpty();
    }
}
