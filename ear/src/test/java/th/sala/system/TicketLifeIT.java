package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;

/** A ticket from opening to closing and back, as the border shows it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TicketLifeIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");

    @Test
    void an_opened_ticket_is_created_with_its_place_and_a_number_of_at_most_eight_digits() {
        Answer opened = open();

        assertThat(opened.status()).isEqualTo(201);
        long number = number(opened);
        assertThat(opened.header("Location")).endsWith("/api/v1/tickets/" + number);
        assertThat(Long.toString(number)).hasSizeLessThanOrEqualTo(8);
        assertThat(opened.json().getString("team")).isEqualTo("support");
    }

    @Test
    void closing_needs_an_outcome() {
        long number = number(open());

        Answer refused =
                desk.post(number, "resolution", Json.createObjectBuilder().build());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");

        assertThat(desk.resolve(number).json().getString("state")).isEqualTo("done");
        assertThat(desk.ticket(number).getString("outcome")).isEqualTo("solved");
        assertThat(desk.ticket(number).getJsonObject("resolution").isNull("metAt"))
                .isFalse();
    }

    @Test
    void an_illegal_jump_is_a_conflict_and_changes_nothing() {
        long number = number(open());
        desk.resolve(number);

        Answer refused = desk.post(
                number,
                "waiting",
                Json.createObjectBuilder().add("for", "customer").build());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(desk.ticket(number).getString("state")).isEqualTo("done");
    }

    @Test
    void a_reopened_ticket_counts_it_and_keeps_its_history() {
        long number = number(open());
        desk.resolve(number);

        assertThat(desk.post(
                                number,
                                "reopening",
                                Json.createObjectBuilder()
                                        .add("reason", "ลูกค้าแจ้งว่ายังไม่หาย")
                                        .build())
                        .status())
                .isEqualTo(200);

        assertThat(desk.ticket(number).getInt("reopenCount")).isEqualTo(1);
        assertThat(desk.api().get("/api/v1/tickets/" + number + "/history").items())
                .anyMatch(change -> change.getString("field").equals("state")
                        && change.getString("to").equals("in-progress")
                        && change.getString("actor").equals("agent1"));
    }

    @Test
    void a_stale_version_is_refused_and_a_current_one_is_taken() {
        long number = number(open());
        int version = desk.ticket(number).getInt("version");
        JsonObject urgent = Json.createObjectBuilder().add("priority", "urgent").build();
        String path = "/api/v1/tickets/" + number;

        assertThat(desk.api()
                        .patch(path, urgent, "If-Match", "\"" + version + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(desk.api()
                        .patch(path, urgent, "If-Match", "\"" + version + "\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void an_answer_to_an_older_message_is_a_conflict_that_names_the_newer_ones() {
        long number = number(open());
        String first = desk.ticket(number).getString("lastMessageId");
        desk.reply(number, "รับเรื่องแล้วครับ");

        Answer refused = desk.post(
                number,
                "messages",
                Json.createObjectBuilder()
                        .add("kind", "reply")
                        .add("text", "รับเรื่องแล้วค่ะ")
                        .add("replyingTo", first)
                        .build());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("type")).endsWith("newer-message");
    }

    @Test
    void a_ticket_of_another_team_does_not_exist_for_an_agent() {
        long number = number(open());

        assertThat(Desk.of("agent3").api().get("/api/v1/tickets/" + number).status())
                .isEqualTo(404);
        assertThat(Desk.of("agent3").tickets(mark)).isEmpty();
        assertThat(Desk.of("supervisor1").ticket(number).getString("subject")).contains(mark);
    }

    @Test
    void the_ledger_shows_both_clocks_with_their_intervals() {
        long number = number(open());

        assertThat(desk.api()
                        .get("/api/v1/tickets/" + number + "/sla-ledger")
                        .json()
                        .getJsonArray("clocks"))
                .extracting(clock -> clock.asJsonObject().getString("clock"))
                .contains("first-response", "resolution");
    }

    @Test
    void the_same_idempotency_key_opens_one_ticket() {
        String key = UUID.randomUUID().toString();

        Answer first = desk.api().post("/api/v1/tickets", request(), "Idempotency-Key", key);
        Answer second = desk.api().post("/api/v1/tickets", request(), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(number(second)).isEqualTo(number(first));
        desk.ticketAbout(mark);
        assertThat(desk.tickets(mark)).hasSize(1);
    }

    @Test
    void a_repeated_request_shows_what_its_caller_may_see_by_then() {
        long number = number(open());
        desk.take(number, "agent1");
        String path = "/api/v1/tickets/" + number + "/messages";
        JsonObject reply = Json.createObjectBuilder()
                .add("kind", "reply")
                .add("text", "รับประกันหนึ่งปีค่ะ")
                .add("replyingTo", desk.ticket(number).getString("lastMessageId"))
                .build();
        String key = UUID.randomUUID().toString();
        String address = "wanna." + mark + "@example.com";

        Answer first = desk.api().post(path, reply, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body()).contains(address);

        assertThat(desk.take(number, "agent2").status()).isEqualTo(200);
        Answer second = desk.api().post(path, reply, "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(second.body()).doesNotContain(address);
    }

    private Answer open() {
        return desk.api().post("/api/v1/tickets", request());
    }

    private JsonObject request() {
        return Json.createObjectBuilder()
                .add("subject", "สอบถามการรับประกัน " + mark)
                .add("kind", "request")
                .add("priority", "normal")
                .add("channel", "email")
                .add(
                        "customer",
                        Json.createObjectBuilder()
                                .add("email", "wanna." + mark + "@example.com")
                                .add("name", "วรรณา ตัวอย่าง"))
                .add("text", "เครื่องรับประกันกี่ปีคะ")
                .build();
    }

    private static long number(Answer answer) {
        return answer.json().getJsonNumber("number").longValue();
    }
}
