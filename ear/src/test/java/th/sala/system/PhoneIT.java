package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Exchange;

/** CH-5: calls, from the form, from a telephone exchange and from a file, as the border shows them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PhoneIT {
    private final Api agent = Api.as("agent1");
    private final String number =
            "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000L));
    private final Instant start = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void a_known_number_in_the_two_usual_thai_spellings_is_the_same_customer() {
        Answer first = log(call(number).add("answeredAt", start.plusSeconds(10).toString()));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location"))
                .endsWith("/api/v1/calls/" + first.json().getString("id"));

        JsonObject second = log(call("+66 " + number.substring(1, 3) + "-" + number.substring(3))
                        .add("answeredAt", start.plusSeconds(10).toString()))
                .json();

        assertThat(second.getString("customer")).isEqualTo(first.json().getString("customer"));
        assertThat(second.getInt("ticket")).isEqualTo(first.json().getInt("ticket"));
        JsonObject ticket = ticket(second);
        assertThat(ticket.getString("channel")).isEqualTo("phone");
        assertThat(ticket.getJsonObject("firstResponse").getString("metAt"))
                .isEqualTo(start.plusSeconds(10).toString());
        assertThat(second.toString()).doesNotContain(number).doesNotContain(number.substring(1));
    }

    @Test
    void a_dropped_call_makes_a_call_back_that_is_done_and_taken_up_again() {
        JsonObject lost = log(call(number)
                        .add("abandonedAt", start.plusSeconds(30).toString())
                        .add("outcome", "abandoned"))
                .json();
        JsonObject task = agent.get("/api/v1/tickets/" + lost.getInt("ticket") + "/tasks")
                .items()
                .get(0);
        assertThat(task.getString("kind")).isEqualTo("call-back");
        assertThat(ticket(lost).getJsonObject("firstResponse").isNull("metAt")).isTrue();

        String completion = "/api/v1/tasks/" + task.getString("id") + "/completion";
        JsonObject note = Json.createObjectBuilder().add("note", "โทรแล้ว").build();
        assertThat(agent.post(completion, note).json().getString("state")).isEqualTo("done");
        assertThat(agent.post(completion, note).status()).isEqualTo(409);
        assertThat(agent.call("DELETE", completion, null, null).json().getString("state"))
                .isEqualTo("open");
        assertThat(Api.as("agent3").get("/api/v1/tasks/" + task.getString("id")).status())
                .isEqualTo(404);
    }

    @Test
    void the_same_key_and_the_same_recording_are_the_same_call() {
        JsonObject body = call(number).add("recordingRef", "rec-" + number).build();
        Answer first = agent.post("/api/v1/calls", body, "Idempotency-Key", "call-" + number);
        Answer repeated = agent.post("/api/v1/calls", body, "Idempotency-Key", "call-" + number);
        Answer recorded = agent.post("/api/v1/calls", body);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(recorded.json().getString("id")).isEqualTo(first.json().getString("id"));
    }

    @Test
    void what_cannot_be_is_refused_and_nobody_sees_what_is_not_theirs() {
        Answer refused = log(call("no number"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("detail")).contains("number");
        assertThat(refused.json().getJsonArray("errors").getString(0)).startsWith("number: ");
        assertThat(log(call(number).add("ticket", 12_345_678)).status()).isEqualTo(404);
        assertThat(Api.as("supervisor1").post("/api/v1/calls", "{}").json().getJsonArray("errors"))
                .hasSizeGreaterThan(1);
        assertThat(agent.post("/api/v1/calls", "{\"numbers\": 1}").status()).isEqualTo(400);
        String id = log(call(number)).json().getString("id");
        assertThat(Api.as("agent3").get("/api/v1/calls/" + id).status()).isEqualTo(404);
        assertThat(Api.as("customer1").get("/api/v1/calls").status()).isEqualTo(403);
        assertThat(Api.anonymous().get("/api/v1/calls").status()).isEqualTo(401);
    }

    @Test
    void a_switchboard_is_added_identifies_nobody_and_is_removed_again() {
        Api supervisor = Api.as("supervisor1");
        String path = "/api/v1/calls/switchboards";
        JsonObject line = Json.createObjectBuilder()
                .add("number", number)
                .add("kind", "trunk")
                .add("name", "สายนอก")
                .build();
        assertThat(agent.post(path, line).status()).isEqualTo(403);

        Answer added = supervisor.post(path, line);
        assertThat(added.status()).isEqualTo(201);
        assertThat(supervisor.post(path, line).status()).isEqualTo(409);
        assertThat(Api.as("admin1").get(path).items()).contains(added.json());
        assertThat(log(call(number)).json().isNull("customer")).isTrue();

        String one = path + "/" + added.json().getString("id");
        assertThat(supervisor.call("DELETE", one, null, null).status()).isEqualTo(200);
        assertThat(supervisor.call("DELETE", one, null, null).status()).isEqualTo(404);
        assertThat(log(call(number)).json().isNull("customer")).isFalse();
    }

    @Test
    void who_does_not_want_to_be_rung_is_marked_so_until_it_is_taken_back_CH_9() {
        JsonObject call = log(call(number)).json();
        String path = "/api/v1/customers/" + call.getString("customer") + "/objections";
        JsonObject phone = Json.createObjectBuilder().add("channel", "phone").build();

        assertThat(agent.post(path, phone).status()).isEqualTo(201);
        assertThat(agent.post(path, phone).status()).isEqualTo(409);
        assertThat(agent.get(path).items())
                .singleElement()
                .satisfies(wish -> assertThat(wish.getString("by")).isEqualTo("agent1"));
        assertThat(phoneChoice(call).getBoolean("permitted")).isFalse();
        assertThat(phoneChoice(call).getString("reason")).isEqualTo("objected");
        assertThat(Api.as("agent3").get(path).status()).isEqualTo(404);

        assertThat(agent.call("DELETE", path + "/phone", null, null).status()).isEqualTo(200);
        assertThat(agent.get(path).items()).isEmpty();
        assertThat(phoneChoice(call).getBoolean("permitted")).isTrue();
    }

    private JsonObject phoneChoice(JsonObject call) {
        return agent
                .get("/api/v1/tickets/" + call.getInt("ticket") + "/reply-options")
                .json()
                .getJsonArray("choices")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(choice -> choice.getString("channel").equals("phone"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_ledger_adds_up_for_calls() {
        Api supervisor = Api.as("supervisor1");
        String ledger = "/api/v1/intake/ledger?channel=phone";
        log(call(number));
        JsonObject before = supervisor.get(ledger).items().get(0);
        log(call(number).add("recordingRef", "twice-" + number));
        log(call(number).add("recordingRef", "twice-" + number));

        JsonObject after = supervisor.get(ledger).items().get(0);
        assertThat(after.getInt("received")).isEqualTo(before.getInt("received") + 2);
        assertThat(after.getInt("duplicate")).isEqualTo(before.getInt("duplicate") + 1);
        assertThat(after.getInt("received"))
                .isEqualTo(Stream.of("delivered", "duplicate", "quarantined", "refused", "ignored", "pending")
                        .mapToInt(after::getInt)
                        .sum());
    }

    @Test
    void an_exchange_tells_of_a_call_under_its_signature_and_an_agent_files_it() {
        Exchange exchange = new Exchange("cti-test", "sala-generic-test-secret");
        Answer rings = exchange.tells(UUID.randomUUID().toString(), "ringing", number);
        assertThat(rings.status()).isEqualTo(202);
        String id = rings.json().getString("id");

        JsonObject call = agent.get("/api/v1/calls/" + id).json();
        assertThat(call.isNull("ticket")).isTrue();
        assertThat(call.isNull("outcome")).isTrue();
        JsonObject filed = agent.post(
                        "/api/v1/calls/" + id + "/filing",
                        Json.createObjectBuilder().add("newTicket", true).build())
                .json();
        assertThat(ticket(filed).getString("channel")).isEqualTo("phone");

        assertThat(new Exchange("cti-test", "wrong")
                        .tells("x", "ringing", number)
                        .status())
                .isEqualTo(401);
        assertThat(exchange.tells("x", "sleeping", number).status()).isEqualTo(422);
    }

    @Test
    void call_details_come_in_after_a_dry_run_and_never_twice() {
        String file = "externalId,number,startedAt\n" + number + "," + number + "," + start + "\nbroken,1669,never\n";
        Api supervisor = Api.as("supervisor1");

        JsonObject dry = supervisor
                .call("POST", "/api/v1/calls/import", "text/csv", file)
                .json();
        assertThat(dry.getBoolean("dryRun")).isTrue();
        assertThat(dry.getInt("fresh")).isEqualTo(1);
        assertThat(dry.getInt("refused")).isEqualTo(1);

        assertThat(brought(supervisor, file).getInt("fresh")).isEqualTo(1);
        assertThat(brought(supervisor, file).getInt("known")).isEqualTo(1);
        assertThat(agent.call("POST", "/api/v1/calls/import", "text/csv", file).status())
                .isEqualTo(403);
    }

    private static JsonObject brought(Api supervisor, String file) {
        return supervisor
                .call("POST", "/api/v1/calls/import?dryRun=false", "text/csv", file)
                .json();
    }

    private JsonObjectBuilder call(String line) {
        return Json.createObjectBuilder()
                .add("direction", "inbound")
                .add("number", line)
                .add("startedAt", start.toString())
                .add("endedAt", start.plusSeconds(30).toString());
    }

    private Answer log(JsonObjectBuilder call) {
        return agent.post("/api/v1/calls", call.build());
    }

    private JsonObject ticket(JsonObject call) {
        return agent.get("/api/v1/tickets/" + call.getInt("ticket")).json();
    }
}
