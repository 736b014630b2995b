package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;

/** TK-3, TK-4: work goes to who is there and has room, and the reason is told. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RoutingIT {
    private static final String PUT = "PUT";
    private static final String JSON = "application/json";
    private static final String TEAMS = "/api/v1/routing/teams";
    private static final String PRESENCE = "/api/v1/me/presence";

    private final Api admin = Api.as("admin1");
    private final Desk desk = Desk.of("agent3");

    @Test
    void TK_3_work_of_an_automatic_team_waits_for_who_says_that_they_are_available() {
        try {
            assertThat(put(admin, TEAMS, team("automatic")).status()).isEqualTo(200);
            assertThat(say("lunch").getString("state")).isEqualTo("lunch");
            long number = opened();
            say("available");

            JsonObject ticket = Eventually.get(
                    "The assignment of the ticket",
                    () -> Optional.of(desk.ticket(number)).filter(one -> !one.isNull("assignee")));
            assertThat(ticket.getString("assignmentReason"))
                    .matches("(only one with room|least loaded|longest without new work): .+, \\d+ of 10 points");
            assertThat(Api.as("supervisor1").get("/api/v1/presence").items())
                    .extracting(shift -> shift.getString("user"))
                    .contains("agent1", "agent2", "agent3");
        } finally {
            put(admin, TEAMS, team("queue"));
        }
    }

    @Test
    void TK_3_who_takes_what_a_colleague_has_is_told_who_has_it() {
        long number = opened();
        assertThat(desk.take(number, "agent3").status()).isEqualTo(200);

        Answer late = Desk.of("agent1").take(number, "agent1");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("already-taken", "agent3");
    }

    private JsonObject say(String state) {
        Answer said = put(
                desk.api(),
                PRESENCE,
                Json.createObjectBuilder().add("state", state).build());
        assertThat(said.status()).as(said.body()).isEqualTo(200);
        return said.json();
    }

    private static Answer put(Api api, String path, JsonObject body) {
        return api.call(PUT, path, JSON, body.toString());
    }

    private long opened() {
        Answer opened = desk.api()
                .post(
                        "/api/v1/tickets",
                        Json.createObjectBuilder()
                                .add("subject", "ร้องเรียน " + UUID.randomUUID())
                                .add("channel", "email")
                                .add(
                                        "customer",
                                        Json.createObjectBuilder()
                                                .add("email", "someone." + UUID.randomUUID() + "@example.com"))
                                .add("text", "สินค้ามีตำหนิค่ะ")
                                .build());
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.json().getString("team")).isEqualTo("complaints");
        return opened.json().getJsonNumber("number").longValue();
    }

    private static JsonObject team(String routing) {
        return Json.createObjectBuilder()
                .add("team", "complaints")
                .add("routing", routing)
                .add("giveBackMinutes", 10)
                .build();
    }
}
