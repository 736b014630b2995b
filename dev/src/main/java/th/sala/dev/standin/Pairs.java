package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Small JSON objects, written as names and their words in turn. */
final class Pairs {
    private Pairs() {}

    static JsonObject object(String... namesAndWords) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndWords.length; i += 2) {
            object.add(namesAndWords[i], namesAndWords[i + 1]);
        }
        return object.build();
    }
}
