package th.sala.dev.standin;

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
import java.util.List;

/** A running stand-in, asked and told from outside as {@link Control} has it. */
public final class ToldStandIn {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    /** @param port where it listens */
    public ToldStandIn(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** The calls since they were forgotten last, oldest first. */
    public List<JsonObject> calls() throws IOException, InterruptedException {
        try (JsonReader reader = Json.createReader(new StringReader(send("GET", "/_calls", "")))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** The next answers to calls of this provider whose path begins so, each once. */
    public void script(String provider, String path, JsonArray answers) throws IOException, InterruptedException {
        send(
                "POST",
                "/_script",
                Json.createObjectBuilder()
                        .add("provider", provider)
                        .add("path", path)
                        .add("answers", answers)
                        .build()
                        .toString());
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("The stand-in refused: " + answer.body());
        }
        return answer.body();
    }
}
