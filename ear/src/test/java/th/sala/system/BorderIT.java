package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;

/** The HTTP border: closed unless opened, clear when it refuses. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BorderIT {

    @Test
    void whoever_is_not_signed_in_gets_a_problem_and_no_data() {
        Answer answer = Api.anonymous().get("/api/v1/tickets");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_broken_token_is_refused_with_a_problem() {
        Answer answer = Api.with("not.a.token").get("/api/v1/tickets");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void the_containers_own_errors_are_problems_too() {
        assertProblem(Api.as("agent1").get("/api/v1/nowhere"), 404);
        assertProblem(
                Api.as("agent1")
                        .patch("/api/v1/tickets", Json.createObjectBuilder().build()),
                405);
        assertProblem(Api.as("agent1").post("/api/v1/tickets", "{broken"), 400);
        assertProblem(Api.anonymous().get("/nowhere/at/all"), 404);
    }

    @Test
    void unknown_and_repeated_members_are_named() {
        assertThat(assertProblem(Api.as("agent1").post("/api/v1/tickets", "{\"colour\":\"red\"}"), 400)
                        .body())
                .contains("colour");
        assertThat(assertProblem(Api.as("agent1").post("/api/v1/tickets", "{\"subject\":\"a\",\"subject\":\"b\"}"), 400)
                        .body())
                .contains("subject");
    }

    @Test
    void a_search_for_personal_data_does_not_belong_into_an_address() {
        assertProblem(Api.as("agent1").get("/api/v1/tickets?q=somchai%40example.com"), 422);
        assertProblem(Api.as("agent1").get("/api/v1/tickets?q=0812345678"), 422);
        assertThat(Api.as("agent1")
                        .get("/api/v1/tickets?q=%E0%B8%AA%E0%B8%B4%E0%B8%99%E0%B8%84%E0%B9%89%E0%B8%B2")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void no_separator_no_digit_and_no_second_value_hides_personal_data_in_an_address() {
        for (String query : List.of(
                "q=081%2F234%2F5678",
                "q=081%E2%80%93234%E2%80%935678",
                "q=081_234_5678",
                "q=081%C2%A0234%C2%A05678",
                "q=%EF%BC%90%EF%BC%98%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96%EF%BC%97%EF%BC%98",
                "q=a%EF%BC%A0b.com",
                "q=a&q=0812345678",
                "assignee=somchai%40example.com")) {
            Answer answer = assertProblem(Api.as("agent1").get("/api/v1/tickets?" + query), 422);
            assertThat(answer.json().getString("type")).as(query).endsWith("search-in-body");
        }
    }

    @Test
    void what_no_reader_can_bear_is_malformed_and_no_fault_of_the_hub() {
        Api agent = Api.as("agent1");
        String deep = "[".repeat(1_500) + "]".repeat(1_500);

        assertProblem(agent.post("/api/v1/tickets", "{\"subject\":" + deep + "}"), 400);
        assertProblem(agent.post("/api/v1/tickets/search", "{\"limit\":" + "9".repeat(2_000) + "}"), 400);
    }

    @Test
    void every_list_answers_a_cursor_that_it_never_gave_alike() {
        String farAway = "+1000000000-12-31T23:59:59Z|01932f00-0000-7000-8000-000000000001";
        String undatable =
                Base64.getUrlEncoder().withoutPadding().encodeToString(farAway.getBytes(StandardCharsets.UTF_8));
        String person = "&subject=01932f00-0000-7000-8000-000000000001";
        for (String cursor : List.of("x", undatable, "f".repeat(32))) {
            assertProblem(Api.as("agent1").get("/api/v1/tickets?cursor=" + cursor), 422);
            assertProblem(Api.as("dpo1").get("/api/v1/privacy/access-log?cursor=" + cursor), 422);
            assertProblem(Api.as("dpo1").get("/api/v1/privacy/decisions?cursor=" + cursor + person), 422);
        }
    }

    @Test
    void a_method_that_is_not_taken_is_told_which_are() {
        assertThat(assertProblem(Api.as("agent1").call("DELETE", "/api/v1/me", null, null), 405)
                        .header("Allow"))
                .contains("GET");
        for (String method : List.of("PUT", "DELETE", "FOO")) {
            assertThat(assertProblem(Api.anonymous().call(method, "/console/", null, null), 405)
                            .header("Allow"))
                    .isEqualTo("GET, HEAD");
        }
    }

    @Test
    void a_front_end_named_without_its_last_slash_leads_there() {
        for (String path : List.of("/console", "/privacy")) {
            Answer answer = Api.anonymous().get(path);
            assertThat(answer.header("Location")).isEqualTo(path + "/");
            assertThat(answer.header("Content-Security-Policy")).isNotBlank();
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        }
    }

    @Test
    void the_description_sets_no_limit_that_nothing_can_meet() {
        assertThat(Api.anonymous().get("/openapi?format=JSON").body())
                .doesNotContainPattern("\"(multipleOf|max\\w+)\"\\s*:\\s*0")
                .doesNotContainPattern("\"min\\w+\"\\s*:\\s*2147483647");
    }

    @Test
    void each_role_reaches_what_the_contract_gives_it_and_nothing_else() {
        Map<String, String> allowed = Map.of(
                "/api/v1/tickets", "agent1 supervisor1",
                "/api/v1/reports/first-response?from=2026-11-01&to=2026-11-30", "supervisor1",
                "/api/v1/intake/ledger", "supervisor1",
                "/api/v1/intake/quarantine", "supervisor1",
                "/api/v1/outbox", "supervisor1",
                "/api/v1/privacy/access-log", "dpo1 auditor1");
        for (Map.Entry<String, String> row : allowed.entrySet()) {
            for (String user : new String[] {"agent1", "supervisor1", "admin1", "dpo1", "auditor1", "customer1"}) {
                int expected = row.getValue().contains(user) ? 200 : 403;
                assertThat(Api.as(user).get(row.getKey()).status())
                        .as(user + " " + row.getKey())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void every_answer_carries_the_security_headers() {
        for (String path : new String[] {"/console/", "/api/v1/me", "/health", "/nowhere"}) {
            Answer answer = Api.anonymous().get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src", "frame-ancestors")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(answer.header("Referrer-Policy")).as(path).isNotBlank();
        }
    }

    @Test
    void health_metrics_and_the_description_answer_without_sign_in() {
        assertThat(Api.anonymous().get("/health").json().getString("status")).isEqualTo("UP");
        assertThat(Api.anonymous().get("/health").body()).contains("commit", "\"inbox\"");
        assertThat(Api.anonymous().get("/health/ready").status()).isEqualTo(200);
        assertThat(Api.anonymous().get("/metrics").status()).isEqualTo(200);
        assertThat(Api.anonymous().get("/").status()).isIn(200, 302, 303);
    }

    @Test
    void the_description_names_the_roles_of_every_operation() {
        JsonObject paths = description().getJsonObject("paths");

        assertThat(paths.keySet())
                .contains(
                        "/api/v1/tickets",
                        "/api/v1/tickets/{number}",
                        "/api/v1/tickets/{number}/messages",
                        "/api/v1/me");
        assertThat(paths.entrySet().stream().flatMap(BorderIT::operations))
                .isNotEmpty()
                .allSatisfy(operation ->
                        assertThat(operation.getJsonArray("x-roles")).isNotEmpty());
    }

    private static JsonObject description() {
        return Api.anonymous().get("/openapi?format=JSON").json();
    }

    private static Stream<JsonObject> operations(Map.Entry<String, JsonValue> path) {
        return path.getValue().asJsonObject().entrySet().stream()
                .filter(entry -> Set.of("get", "post", "put", "patch", "delete").contains(entry.getKey()))
                .map(entry -> entry.getValue().asJsonObject());
    }

    private static Answer assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isNotBlank();
        assertThat(answer.json().getString("detail")).isNotBlank();
        return answer;
    }
}
