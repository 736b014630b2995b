package th.sala.dev.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import th.sala.dev.hub.Settings;

/** The REST interface of a hub as one of its demo users, signed in by the development client for five minutes. */
public final class Desk {
    static final String PASSWORD = "Sala-demo-2569";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String hub;
    private final String token;

    private Desk(String hub, String token) {
        this.hub = hub;
        this.token = token;
    }

    /** Signs in. */
    public static Desk as(String user, Settings hub) throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=sala-dev&username=" + encoded(user) + "&password=" + encoded(PASSWORD);
        HttpRequest grant = HttpRequest.newBuilder(URI.create(hub.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(grant, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(user + " could not sign in: " + answer.statusCode());
        }
        return new Desk(hub.publicUrl() + "/api/v1", object(answer.body()).getString("access_token"));
    }

    /** The header by which this user is known. */
    public String authorization() {
        return "Bearer " + token;
    }

    /** Reads something; the path begins with a slash. */
    public JsonObject get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Makes something. */
    public JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(hub + path)).header("Authorization", authorization());
    }

    private JsonObject send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    answer.uri().getPath() + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return object(answer.body());
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
