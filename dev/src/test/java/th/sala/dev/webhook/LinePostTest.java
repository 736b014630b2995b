package th.sala.dev.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePostTest {
    private static final long NOW = 1_795_000_000_000L;

    @Test
    void a_post_carries_one_text_event_for_the_bot_of_the_test_channel() {
        JsonObject body = read(LinePost.first("r1", 7, 40));
        assertThat(body.getString("destination")).isEqualTo("U" + "0".repeat(32));
        JsonObject event = body.getJsonArray("events").getJsonObject(0);
        assertThat(event.getString("webhookEventId")).matches("01[0-9A-HJKMNP-TV-Z]{24}");
        assertThat(event.getJsonObject("source").getString("userId")).matches("U[0-9a-f]{32}");
        assertThat(event.getJsonObject("message").getString("id")).matches("\\d+");
        assertThat(event.getJsonObject("message").getString("text")).endsWith(" r1.7");
    }

    @Test
    void a_redelivery_is_the_same_event_and_says_so() {
        JsonObject first = event(LinePost.first("r1", 7, 40));
        JsonObject again = event(LinePost.first("r1", 7, 40).again());
        assertThat(again.getString("webhookEventId")).isEqualTo(first.getString("webhookEventId"));
        assertThat(again.getJsonObject("message")).isEqualTo(first.getJsonObject("message"));
        assertThat(again.getJsonObject("deliveryContext").getBoolean("isRedelivery"))
                .isTrue();
    }

    @Test
    void every_post_has_ids_of_its_own_and_people_write_in_turn() {
        assertThat(IntStream.range(0, 6000).mapToObj(i -> event(LinePost.first("r1", i, 40))))
                .extracting(event -> event.getString("webhookEventId"))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 6000).mapToObj(i -> event(LinePost.first("r1", i, 40))))
                .extracting(event -> event.getJsonObject("message").getString("id"))
                .doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> event(LinePost.first("r1", i, 40)))
                        .map(event -> event.getJsonObject("source").getString("userId"))
                        .distinct())
                .hasSize(40);
    }

    private static JsonObject event(LinePost post) {
        return read(post).getJsonArray("events").getJsonObject(0);
    }

    private static JsonObject read(LinePost post) {
        return Json.createReader(new ByteArrayInputStream(post.body(NOW))).readObject();
    }
}
