package th.sala.system.client;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import th.sala.channels.webhook.TimedSignature;

/**
 * A telephone exchange that tells of its calls.
 *
 * @param channel id of its channel at the hub
 * @param secret that it signs with
 */
public record Exchange(String channel, String secret) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** @param event {@code ringing}, {@code answered} or {@code ended} */
    public Api.Answer tells(String call, String event, String number) {
        byte[] body = Json.createObjectBuilder()
                .add("externalId", call)
                .add("event", event)
                .add("from", Json.createObjectBuilder().add("phone", number))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestHub.url() + "/api/v1/channels/inbound/" + channel))
                .header("Content-Type", "application/json")
                .header("X-Sala-Signature", TimedSignature.sign(secret, body, Instant.now()))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return new Api.Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
