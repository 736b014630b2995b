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
import java.util.UUID;
import th.sala.dev.api.Desk;
import th.sala.dev.webhook.ChannelPost;

/** What comes to the hub over HTTP beside what {@link Desk} asks of it. */
final class Outside {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;

    Outside(String hub) {
        this.hub = hub;
    }

    void send(ChannelPost post) throws IOException, InterruptedException {
        requireTaken(http.send(
                HttpRequest.newBuilder(URI.create(hub + post.path()))
                        .header("Content-Type", "application/json")
                        .header(post.header(), post.signature())
                        .POST(BodyPublishers.ofString(post.body().toString()))
                        .build(),
                BodyHandlers.ofString()));
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

    private static void requireTaken(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    answer.uri().getPath() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
