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
    void the_hub_s_own_sentence_in_the_log_wins_over_any_stack_trace() {
        String log = """
                Caused by: java.lang.IllegalStateException: other
                Sala does not start. fsync is off.
                Caused by: java.io.IOException: later
                """;
        assertThat(ServerLog.reasonIn(log)).contains("Sala does not start. fsync is off.");
    }

    @Test
    void without_a_sentence_the_innermost_cause_is_told() {
        assertThat(ServerLog.reasonIn("x\nCaused by: a.B: first\nCaused by: c.D: second\n"))
                .contains("second");
    }
}
