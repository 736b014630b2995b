package th.sala.system.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The REST interface as one signed-in user, or as nobody. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final Supplier<String> token;
    private final String link;

    private Api(Supplier<String> token) {
        this(token, null);
    }

    private Api(Supplier<String> token, String link) {
        this.token = token;
        this.link = link;
    }

    /** Whoever has a customer's signed link. */
    public static Api byLink(String secret) {
        return new Api(() -> null, secret);
    }

    public static Api anonymous() {
        return new Api(() -> null);
    }

    public static Api with(String bearer) {
        return new Api(() -> bearer);
    }

    /** Signs in at Keycloak by direct grant, as the development client may. */
    public static Api as(String user) {
        return new Api(() -> fresh(user, () -> grant(user)));
    }

    /** With a token that is good for a second, and is not made anew. */
    public static Api brief(String user) {
        String bearer = token("grant_type=password&client_id=sala-brief&username=" + encode(user) + "&password="
                + encode("Sala-demo-2569"));
        return new Api(() -> bearer);
    }

    /** Signs in as the connected system does, by its own credentials. */
    public static Api integration() {
        return new Api(() -> fresh(
                "sala-integration",
                () -> token("grant_type=client_credentials&client_id=sala-integration&client_secret="
                        + encode(TestHub.integrationSecret()))));
    }

    /** The token that is sent now; null for nobody. */
    public String bearer() {
        return token.get();
    }

    /** @param type media type of {@code body}; both null when nothing is sent */
    public Answer call(String method, String path, String type, String body) {
        if (type == null) {
            return send(request(path).method(method, BodyPublishers.noBody()));
        }
        return send(request(path).header("Content-Type", type).method(method, BodyPublishers.ofString(body)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonObject body, String... headers) {
        return post(path, body.toString(), headers);
    }

    /** @param headers names and values by turns */
    public Answer post(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(json));
        request.header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    public Answer patch(String path, JsonObject body, String... headers) {
        HttpRequest.Builder request = request(path).method("PATCH", BodyPublishers.ofString(body.toString()));
        request.header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestHub.url() + path));
        String bearer = token.get();
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        if (link != null) {
            request.header("X-Sala-Link", link);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The suite outlasts a token, which is good for 300 seconds. */
    private static String fresh(String key, Supplier<String> grant) {
        return TOKENS.compute(
                        key,
                        (name, held) -> held != null && held.until().isAfter(Instant.now())
                                ? held
                                : new Token(grant.get(), Instant.now().plusSeconds(200)))
                .value();
    }

    private record Token(String value, Instant until) {}

    private static String grant(String user) {
        return token("grant_type=password&client_id=sala-dev&username=" + encode(user) + "&password="
                + encode("Sala-demo-2569"));
    }

    private static String token(String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestHub.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(request).json().getString("access_token");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the hub answered. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        /** Refused for the role, not for what was asked. */
        public boolean closed() {
            return status() == 403 && json().getString("type").endsWith("/forbidden");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(body()))) {
                return reader.readObject();
            }
        }

        public List<JsonObject> items() {
            return json().getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .toList();
        }
    }
}
