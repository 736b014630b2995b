package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import th.sala.dev.api.Desk;
import th.sala.dev.webhook.Signatures;

/** Everybody who brings messages over HTTP, with the published secrets of the embedded default. */
final class Outside {
    private static final String CHANNELS = "/api/v1/channels/";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;

    Outside(String hub) {
        this.hub = hub;
    }

    void form(String name, String email, String subject, String text) throws IOException, InterruptedException {
        sent(
                CHANNELS + "web-form/form-test",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("email", email)
                        .add("subject", subject)
                        .add("text", text)
                        .add("language", "th")
                        .add("token", UUID.randomUUID().toString())
                        .build(),
                "X-None",
                "none");
    }

    void generic(String name, String handle, String text) throws IOException, InterruptedException {
        JsonObject body = Json.createObjectBuilder()
                .add("externalId", UUID.randomUUID().toString())
                .add("from", Json.createObjectBuilder().add("name", name).add("handle", handle))
                .add("text", text)
                .build();
        sent(
                CHANNELS + "inbound/pantip-test",
                body,
                "X-Sala-Signature",
                Signatures.sala("sala-generic-test-secret", Instant.now().getEpochSecond(), bytes(body)));
    }

    void line(String user, String text) throws IOException, InterruptedException {
        JsonObject event = Json.createObjectBuilder()
                .add("type", "message")
                .add("mode", "active")
                .add("timestamp", Instant.now().toEpochMilli())
                .add("webhookEventId", UUID.randomUUID().toString())
                .add("deliveryContext", Json.createObjectBuilder().add("isRedelivery", false))
                .add("replyToken", UUID.randomUUID().toString().replace("-", ""))
                .add("source", Json.createObjectBuilder().add("type", "user").add("userId", user))
                .add(
                        "message",
                        Json.createObjectBuilder()
                                .add("type", "text")
                                .add("id", Long.toString(System.nanoTime()))
                                .add("text", text))
                .build();
        JsonObject body = Json.createObjectBuilder()
                .add("destination", "U" + "0".repeat(32))
                .add("events", Json.createArrayBuilder().add(event))
                .build();
        sent(
                CHANNELS + "line/line-test/webhook",
                body,
                "X-Line-Signature",
                Signatures.line("sala-line-test-secret", bytes(body)));
    }

    void messenger(String user, String text) throws IOException, InterruptedException {
        long now = Instant.now().toEpochMilli();
        JsonObject update = Json.createObjectBuilder()
                .add("sender", Json.createObjectBuilder().add("id", user))
                .add("recipient", Json.createObjectBuilder().add("id", "1"))
                .add("timestamp", now)
                .add(
                        "message",
                        Json.createObjectBuilder()
                                .add("mid", "m_" + UUID.randomUUID())
                                .add("text", text))
                .build();
        JsonObject body = Json.createObjectBuilder()
                .add("object", "page")
                .add(
                        "entry",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", "1")
                                        .add("time", now)
                                        .add(
                                                "messaging",
                                                Json.createArrayBuilder().add(update))))
                .build();
        sent(
                CHANNELS + "meta/meta-test/webhook",
                body,
                "X-Hub-Signature-256",
                Signatures.meta("sala-meta-test-secret", bytes(body)));
    }

    /** A file of a colleague, for a reply. */
    String file(Desk desk, String name, String content) throws IOException, InterruptedException {
        String edge = "edge" + UUID.randomUUID();
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + edge + "--\r\n";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(hub + "/api/v1/attachments"))
                        .header("Authorization", desk.authorization())
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        requireTaken(answer);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject().getString("id");
        }
    }

    /** Changes a ticket. */
    void change(Desk desk, long ticket, JsonObject change) throws IOException, InterruptedException {
        requireTaken(http.send(
                HttpRequest.newBuilder(URI.create(hub + "/api/v1/tickets/" + ticket))
                        .header("Authorization", desk.authorization())
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(change.toString()))
                        .build(),
                BodyHandlers.ofString()));
    }

    private void sent(String path, JsonObject body, String header, String value)
            throws IOException, InterruptedException {
        requireTaken(http.send(
                HttpRequest.newBuilder(URI.create(hub + path))
                        .header("Content-Type", "application/json")
                        .header(header, value)
                        .POST(BodyPublishers.ofByteArray(bytes(body)))
                        .build(),
                BodyHandlers.ofString()));
    }

    private static void requireTaken(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    answer.uri().getPath() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static byte[] bytes(JsonObject body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
