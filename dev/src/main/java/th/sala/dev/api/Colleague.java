package th.sala.dev.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Settings;

/**
 * Somebody of the staff who works at the REST interface for as long as it takes: signs in anew before a token ends. What is
 * refused is an answer.
 */
public final class Colleague {
    private static final long GOOD_FOR = Duration.ofMinutes(4).toNanos();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String user;
    private final Settings hub;
    private final HttpClient http;
    private final String api;
    private Desk desk;
    private long signedIn;

    /** @param hub the node to work at */
    public Colleague(String user, Settings hub, HttpClient http) {
        this.user = user;
        this.hub = hub;
        this.http = http;
        this.api = "http://127.0.0.1:" + hub.port(Port.HTTP) + "/api/v1";
    }

    /** A client for many of them. */
    public static HttpClient line() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** The same person at another node. */
    public Colleague at(Settings node) {
        return new Colleague(user, node, http);
    }

    /** The user name. */
    public String user() {
        return user;
    }

    /** Signs in where needed, so that what comes next does not pay for it. */
    public void ready() {
        authorization();
    }

    /** Reads something; the path begins with a slash. */
    public Told get(String path) {
        return send(request(path).GET());
    }

    /** Does something. */
    public Told post(String path, JsonObject body) {
        return send(request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sets something. */
    public Told put(String path, JsonObject body) {
        return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", authorization());
    }

    private synchronized String authorization() {
        if (desk == null || System.nanoTime() - signedIn > GOOD_FOR) {
            try {
                desk = Desk.as(user, hub);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw interrupted();
            }
            signedIn = System.nanoTime();
        }
        return desk.authorization();
    }

    private Told send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Told(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static UncheckedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new UncheckedIOException(new InterruptedIOException("Interrupted while the hub was asked."));
    }

    /**
     * What the hub answered.
     *
     * @param status of HTTP
     */
    public record Told(int status, String body) {
        /** Whether it was done. */
        public boolean done() {
            return status < 300;
        }

        /** The body. */
        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }

        /** Whether it was refused for this reason. */
        public boolean refused(String code) {
            return status == 409 && json().getString("type", "").endsWith(code);
        }
    }
}
