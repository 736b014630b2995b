package th.sala.dev.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.dev.webhook.Signatures;

class StandInTest {
    private static final String SECRET = "secret-of-callbacks";
    private static final String PUSH = "/v2/bot/message/push";
    private static final String REPLY = "/v2/bot/message/reply";
    private static final String HELLO = """
            {"to":"U1","messages":[{"type":"text","text":"สวัสดี"}]}""";
    private static final String ANSWER = """
            {"replyToken":"once","messages":[{"type":"text","text":"รับเรื่องแล้ว"}]}""";

    private final HttpClient http = HttpClient.newHttpClient();

    private StandIn standIn;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start(0, SECRET);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void a_push_is_answered_with_an_id_for_each_message_and_remembered_as_json() throws Exception {
        assertThat(post(PUSH, HELLO).body()).contains("sentMessages");
        JsonObject call = calls().getJsonObject(0);
        assertThat(call.getString("provider")).isEqualTo("line");
        assertThat(call.getString("method")).isEqualTo("POST");
        assertThat(call.getString("path")).isEqualTo(PUSH);
        assertThat(call.getJsonObject("headers").getString("content-type")).isEqualTo("application/json");
        assertThat(call.getJsonObject("body")
                        .getJsonArray("messages")
                        .getJsonObject(0)
                        .getString("text"))
                .isEqualTo("สวัสดี");
        assertThat(call.getJsonObject("answer").getInt("status")).isEqualTo(200);
    }

    @Test
    void a_retry_key_that_was_taken_is_answered_409_with_the_id_of_the_first_request() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post(PUSH, HELLO, "X-Line-Retry-Key", key);
        HttpResponse<String> second = post(PUSH, HELLO, "X-Line-Retry-Key", key);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("x-line-accepted-request-id"))
                .isEqualTo(first.headers().firstValue("x-line-request-id"));
    }

    @Test
    void a_reply_token_serves_once() throws Exception {
        assertThat(post(REPLY, ANSWER).statusCode()).isEqualTo(200);
        assertThat(post(REPLY, ANSWER).statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_is_served_without_a_token() throws Exception {
        var request = HttpRequest.newBuilder(uri(PUSH)).POST(BodyPublishers.ofString(HELLO));
        assertThat(http.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void scripted_answers_are_given_once_each_in_their_order_to_what_sends() throws Exception {
        script("""
                {"provider":"line","answers":[{"status":429,"headers":{"Retry-After":"7"}},{"status":500}]}""");
        assertThat(get("/v2/bot/profile/U1").statusCode()).isEqualTo(200);
        HttpResponse<String> limited = post(PUSH, HELLO);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).contains("7");
        assertThat(post(PUSH, HELLO).statusCode()).isEqualTo(500);
        assertThat(post(PUSH, HELLO).statusCode()).isEqualTo(200);
    }

    @Test
    void a_script_with_a_path_is_for_the_calls_whose_path_begins_so() throws Exception {
        script("""
                {"provider":"line","path":"/v2/bot/message/quota","answers":[{"body":{"type":"limited","value":10}}]}""");
        assertThat(post(PUSH, HELLO).body()).contains("sentMessages");
        assertThat(get("/v2/bot/message/quota").body()).contains("\"value\":10");
    }

    @Test
    void what_was_refused_by_script_may_be_sent_again_under_its_key_and_what_hung_was_taken() throws Exception {
        String key = UUID.randomUUID().toString();
        script("""
                {"provider":"line","answers":[{"status":500},{"hang":true}]}""");
        assertThat(post(PUSH, HELLO, "X-Line-Retry-Key", key).statusCode()).isEqualTo(500);
        HttpRequest hanging = request(PUSH, HELLO, "X-Line-Retry-Key", key)
                .timeout(Duration.ofMillis(300))
                .build();
        assertThatThrownBy(() -> http.send(hanging, BodyHandlers.ofString())).isInstanceOf(HttpTimeoutException.class);
        assertThat(post(PUSH, HELLO, "X-Line-Retry-Key", key).statusCode()).isEqualTo(409);
        assertThat(calls().getJsonObject(1).isNull("answer")).isTrue();
        assertThat(calls().getJsonObject(1).getBoolean("taken")).isTrue();
    }

    @Test
    void half_an_answer_breaks_off() throws Exception {
        script("""
                {"provider":"meta","answers":[{"status":200,"headers":{"Content-Length":"500"},"body":"{\\"half"}]}""");
        assertThatThrownBy(() -> post("/v25.0/me/messages", "{}")).isInstanceOf(IOException.class);
    }

    @Test
    void messenger_is_answered_with_the_id_of_the_message_or_with_its_error() throws Exception {
        String body = """
                {"recipient":{"id":"9"},"messaging_type":"RESPONSE","message":{"text":"ครับ"}}""";
        assertThat(post("/v25.0/me/messages", body).body()).contains("\"recipient_id\":\"9\"", "message_id");
        assertThat(post("/v25.0/me/messages", "{\"recipient\":{\"id\":\"9\"}}").body())
                .contains("messaging_type is required");
        assertThat(post("/v25.0/me/message_attachments", "{}").body()).contains("attachment_id");
        assertThat(get("/v25.0/9?fields=first_name").body()).contains("first_name");
    }

    @Test
    void a_callback_is_receipted_when_its_signature_is_right_and_fresh() throws Exception {
        byte[] body = HELLO.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long now = Instant.now().getEpochSecond();
        String path = "/callback/pantip-test";
        assertThat(post(path, HELLO, "X-Sala-Signature", Signatures.sala(SECRET, now, body))
                        .body())
                .contains("\"id\"");
        assertThat(post(path, HELLO, "X-Sala-Signature", Signatures.sala("other", now, body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(path, HELLO, "X-Sala-Signature", Signatures.sala(SECRET, now - 400, body))
                        .statusCode())
                .isEqualTo(401);
        assertThat(post(path, HELLO).statusCode()).isEqualTo(401);
    }

    @Test
    void content_is_what_was_put_there_and_a_picture_otherwise() throws Exception {
        http.send(
                HttpRequest.newBuilder(uri("/_content/77"))
                        .header("Content-Type", "audio/x-m4a")
                        .PUT(BodyPublishers.ofString("sound"))
                        .build(),
                BodyHandlers.discarding());
        assertThat(get("/v2/bot/message/77/content").body()).isEqualTo("sound");
        assertThat(get("/v2/bot/message/78/content").headers().firstValue("content-type"))
                .contains("image/png");
    }

    @Test
    void calls_are_forgotten_on_demand() throws Exception {
        post(PUSH, HELLO);
        http.send(HttpRequest.newBuilder(uri("/_calls")).DELETE().build(), BodyHandlers.discarding());
        assertThat(calls()).isEmpty();
    }

    private JsonArray calls() throws Exception {
        try (JsonReader reader =
                Json.createReader(new StringReader(get("/_calls").body()))) {
            return reader.readArray();
        }
    }

    private void script(String json) throws Exception {
        assertThat(post("/_script", json).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer t")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return http.send(request(path, body, headers).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer t")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + standIn.port() + path);
    }
}
