package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.system.client.Api;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;

/** What was said is found by its words a moment after it came, and who said it by a part of the name. */
class SearchIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");

    @Test
    void a_message_and_its_customer_are_found_with_what_was_typed_marked_and_the_name_masked() {
        String name = "นายสมชาย ใจดี" + mark;
        JsonObject opened = Json.createObjectBuilder()
                .add("subject", "สอบถาม")
                .add("kind", "request")
                .add("channel", "email")
                .add(
                        "customer",
                        Json.createObjectBuilder()
                                .add("email", mark + "@example.com")
                                .add("name", name))
                .add("text", "ขอใบสั่งซื้อเลขที่ ๑๒๓ " + mark)
                .build();
        long number = desk.api().post("/api/v1/tickets", opened).json().getInt("number");

        JsonObject found = Eventually.get(
                "The message in the search",
                () -> desk.api().post("/api/v1/search", query("สั่งซื้อ 123 " + mark)).items().stream()
                        .findFirst());
        assertThat(found.getInt("number")).isEqualTo((int) number);
        assertThat(found.getJsonArray("highlights").toString())
                .contains("{\"hit\":true,\"text\":\"สั่งซื้อ\"}", "{\"hit\":true,\"text\":\"๑๒๓\"}");
        assertThat(Desk.of("agent3").api().post("/api/v1/search", query(mark)).items())
                .isEmpty();

        JsonObject person = Eventually.get(
                "The customer in the search",
                () -> desk.api().post("/api/v1/customers/search", query("คุณสมชาย ใจดี" + mark)).items().stream()
                        .findFirst());
        assertThat(person.toString()).doesNotContain("สมชาย", mark);
        assertThat(Desk.of("agent3")
                        .api()
                        .post("/api/v1/customers/search", query("ใจดี" + mark))
                        .items())
                .isEmpty();
        assertThat(Api.anonymous().get("/health/ready").body()).contains("\"search\"", "\"customer-search\"");
        assertThat(Api.anonymous().get("/metrics").body()).contains("sala_search_lag", "sala_customer_search_lag");
    }

    private static JsonObject query(String q) {
        return Json.createObjectBuilder().add("q", q).build();
    }
}
