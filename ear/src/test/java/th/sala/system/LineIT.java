package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.channels.webhook.Signatures;
import th.sala.system.client.Api;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Providers;

/** A customer on LINE: the signed webhook in, the ticket, the acknowledgement by token, the reply as a push (CH-1). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LineIT {
    private static final String WEBHOOK = "/api/v1/channels/line/line-test/webhook";
    private static final String SECRET = "sala-line-test-secret";

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final String user = "U" + mark;
    private final String words = "ของยังไม่มา " + mark;
    private final Desk desk = Desk.of("agent1");

    @Test
    void what_is_written_becomes_a_ticket_and_the_reply_reaches_the_customer() {
        assertThat(post(said(mark, words), SECRET)).isEqualTo(200);
        JsonObject ticket = Eventually.get(
                "The ticket from LINE", () -> desk.tickets(words).stream().findFirst());
        long number = ticket.getJsonNumber("number").longValue();
        assertThat(ticket.getString("channel")).isEqualTo("line");

        assertThat(desk.reply(number, "กำลังตรวจสอบให้ค่ะ").status()).isEqualTo(201);
        JsonObject push = Eventually.get(
                "The push",
                () -> calls("/v2/bot/message/push").stream()
                        .filter(call -> call.toString().contains("กำลังตรวจสอบให้ค่ะ"))
                        .findFirst());
        assertThat(push.getJsonObject("body").getString("to")).isEqualTo(user);
        assertThat(push.getJsonObject("headers").getString("x-line-retry-key")).isNotBlank();
        Eventually.holds(
                "The acknowledgement by token",
                () -> calls("/v2/bot/message/reply").stream()
                        .anyMatch(call -> call.getJsonObject("body")
                                .getString("replyToken")
                                .equals("token-" + mark)));
    }

    @Test
    void the_composer_is_told_what_the_channels_own_sender_can_carry() {
        assertThat(post(said(mark, words), SECRET)).isEqualTo(200);
        long number = desk.ticketAbout(words).getJsonNumber("number").longValue();

        JsonObject choices =
                desk.api().get("/api/v1/tickets/" + number + "/reply-options").json();

        JsonObject line = choices.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
                .filter(choice -> choice.getString("channel").equals("line"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getJsonObject("files").getInt("most"))
                .as("five bubbles, the first for the words")
                .isEqualTo(4);
    }

    @Test
    void the_same_event_again_is_the_same_message() {
        assertThat(post(said(mark, words), SECRET)).isEqualTo(200);
        assertThat(post(said(mark, words).replace("\"isRedelivery\":false", "\"isRedelivery\":true"), SECRET))
                .isEqualTo(200);
        long number = Eventually.get(
                        "The ticket from LINE",
                        () -> desk.tickets(words).stream().findFirst())
                .getJsonNumber("number")
                .longValue();
        assertThat(desk.messages(number, "message")).hasSize(1);
    }

    @Test
    void a_wrong_signature_is_401_and_a_call_without_events_is_200() {
        assertThat(post(said(mark, words), "another secret")).isEqualTo(401);
        assertThat(post("{\"destination\":\"U0\",\"events\":[]}", SECRET)).isEqualTo(200);
        assertThat(desk.tickets(words)).isEmpty();
    }

    @Test
    void what_is_taken_back_is_shown_as_such_without_a_word() {
        post(said(mark, words), SECRET);
        long number = Eventually.get(
                        "The ticket from LINE",
                        () -> desk.tickets(words).stream().findFirst())
                .getJsonNumber("number")
                .longValue();
        post("""
                {"events":[{"type":"unsend","mode":"active","timestamp":1795313650000,"webhookEventId":"%s",\
                "source":{"type":"user","userId":"%s"},"unsend":{"messageId":"%s"}}]}""".formatted(mark, user, mark), SECRET);

        Eventually.holds(
                "The words are gone",
                () -> desk.messages(number, "message").stream()
                        .allMatch(message -> message.isNull("text")
                                && message.getString("withheld", "").equals("unsent")));
        assertThat(desk.ticket(number).getString("subject")).doesNotContain(mark);
    }

    private String said(String id, String text) {
        return """
                {"destination":"U0","events":[{"type":"message","mode":"active","timestamp":1795313640000,\
                "webhookEventId":"%s","deliveryContext":{"isRedelivery":false},"source":{"type":"user","userId":"%s"},\
                "replyToken":"token-%s","message":{"id":"%s","type":"text","text":"%s"}}]}""".formatted(id, user, id, id, text);
    }

    private static List<JsonObject> calls(String path) {
        return Providers.calls("line").stream()
                .filter(call -> call.getString("path").equals(path))
                .toList();
    }

    private static int post(String body, String secret) {
        JsonObject json = Json.createReader(new StringReader(body)).readObject();
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        String signature = Base64.getEncoder().encodeToString(Signatures.hmac(secret, bytes));
        return Api.anonymous()
                .post(WEBHOOK, json, "x-line-signature", signature)
                .status();
    }
}
