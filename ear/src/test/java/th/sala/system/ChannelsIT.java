package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.channels.webhook.TimedSignature;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;

/** Channels as an administrator connects them, and what comes through one that was just connected. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChannelsIT {
    private static final String SECRET = "a-secret-of-this-test";

    private final Api admin = Api.as("admin1");
    private final String id = "kiosk-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void a_connected_channel_takes_messages_in_at_once_and_never_shows_its_secret() {
        Answer added = connect(List.of("secret"));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body()).doesNotContain(SECRET).contains("\"secret\"");

        String words = "ตู้บริการ " + UUID.randomUUID();
        String body = message("7", words);
        Answer first = send(body, SECRET);
        assertThat(first.status()).isEqualTo(202);
        assertThat(send(body, SECRET).body()).isEqualTo(first.body());

        JsonObject ticket = Eventually.get(
                "The kiosk's ticket",
                () -> Desk.of("agent1").api().get("/api/v1/tickets?channel=" + id).items().stream()
                        .findFirst());
        assertThat(ticket.getString("channel")).isEqualTo(id);
        assertThat(ticket.getString("subject")).isEqualTo(words);
        assertThat(admin.get("/api/v1/channels/" + id + "/health").json().getString("state"))
                .isEqualTo("ok");
    }

    @Test
    void a_wrong_signature_stores_nothing() {
        connect(List.of("secret"));
        Answer refused = send(message("8", "ไม่ควรเข้ามา"), "another secret");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(Api.as("supervisor1")
                        .get("/api/v1/intake/ledger?channel=" + id)
                        .items())
                .isEmpty();
    }

    @Test
    void without_its_secret_a_channel_is_not_connected() {
        Answer refused = connect(List.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/secret-required");
    }

    @Test
    void the_mailboxes_are_channels_and_can_be_tested() {
        assertThat(admin.get("/api/v1/channels").items())
                .anyMatch(channel -> channel.getString("id").equals("support@sala.test"));
        Answer tested = admin.post(
                "/api/v1/channels/support@sala.test/test",
                Json.createObjectBuilder().build());
        assertThat(tested.json().getBoolean("ok")).as(tested.body()).isTrue();
    }

    @Test
    void a_channel_that_takes_answers_by_a_call_is_tested_by_a_signed_ping() {
        Answer tested = admin.post(
                "/api/v1/channels/app-test/test", Json.createObjectBuilder().build());
        assertThat(tested.json().getBoolean("ok")).as(tested.body()).isTrue();
        assertThat(tested.json().getString("sentence")).contains("signed call");
    }

    @Test
    void only_administrators_see_channels() {
        assertThat(Api.as("supervisor1").get("/api/v1/channels").status()).isEqualTo(403);
    }

    private Answer connect(List<String> secrets) {
        JsonArrayBuilder entered = Json.createArrayBuilder();
        secrets.forEach(
                name -> entered.add(Json.createObjectBuilder().add("name", name).add("value", SECRET)));
        return admin.post(
                "/api/v1/channels",
                Json.createObjectBuilder()
                        .add("id", id)
                        .add("kind", "generic")
                        .add(
                                "name",
                                Json.createObjectBuilder()
                                        .add("th", "ตู้บริการ")
                                        .add("en", "Kiosk"))
                        .add("team", "support")
                        .add("settings", Json.createArrayBuilder())
                        .add("secrets", entered)
                        .build());
    }

    private Answer send(String body, String secret) {
        String signature = TimedSignature.sign(secret, body.getBytes(StandardCharsets.UTF_8), Instant.now());
        return Api.anonymous()
                .post(
                        "/api/v1/channels/inbound/" + id,
                        Json.createReader(new java.io.StringReader(body)).readObject(),
                        "X-Sala-Signature",
                        signature);
    }

    private static String message(String externalId, String text) {
        return Json.createObjectBuilder()
                .add("externalId", externalId)
                .add("from", Json.createObjectBuilder().add("handle", "kiosk-7").add("name", "มาลี ใจดี"))
                .add("text", text)
                .build()
                .toString();
    }
}
