package th.sala.system.client;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** The stand-in for LINE ({@code line}), Meta ({@code meta}) and receivers of callbacks ({@code callback}). */
public final class Providers {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Providers() {}

    /** What a provider was asked, oldest first; each as the public contract has it. */
    public static List<JsonObject> calls(String provider) {
        try (JsonReader reader = Json.createReader(new StringReader(send("GET", "/_calls", "")))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .filter(call -> call.getString("provider").equals(provider))
                    .toList();
        }
    }

    /** The answers that whatever is sent to a provider gets next, each once. */
    public static void script(String provider, JsonArray answers) {
        JsonObject told = Json.createObjectBuilder()
                .add("provider", provider)
                .add("answers", answers)
                .build();
        send("POST", "/_script", told.toString());
    }

    /** Forgets the calls and the answers not given yet. */
    public static void forget() {
        send("DELETE", "/_calls", "");
        send("DELETE", "/_script", "");
    }

    private static String send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestHub.standIn() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
