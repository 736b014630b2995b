package th.sala.dev.drill;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * What a provider does to a message before it behaves again, and what must come of it.
 *
 * @param name how it is told
 * @param answers what the stand-in says to the first sends
 * @param sends how often the hub must have sent in the end
 * @param taken how often the provider must have taken it
 * @param state the state the message must end in
 * @param firstGapMs how long at least the hub must wait before its second try
 */
record Mishap(String name, String answers, int sends, int taken, String state, long firstGapMs) {
    static final Mishap NONE = new Mishap("200", "[]", 1, 1, "sent", 0);
    static final Mishap REFUSED = new Mishap("400", "[{\"status\":400}]", 1, 0, "failed", 0);
    static final Mishap KNOWN = new Mishap("409", "[{\"status\":409}]", 1, 0, "sent", 0);
    static final Mishap TOO_MANY =
            new Mishap("429", "[{\"status\":429,\"headers\":{\"Retry-After\":\"4\"}}]", 2, 1, "sent", 4_000);
    static final Mishap FAULT = new Mishap("500", "[{\"status\":500},{\"status\":500}]", 3, 1, "sent", 500);
    static final Mishap SILENCE = new Mishap("hang", "[{\"hang\":true}]", 2, 1, "sent", 500);
    static final Mishap HALF = new Mishap(
            "half answer",
            "[{\"status\":200,\"headers\":{\"Content-Length\":\"900\"},\"body\":\"{\"}]",
            2,
            1,
            "sent",
            500);

    /** The mishaps of the public contract. */
    static Mishap[] all() {
        return new Mishap[] {NONE, REFUSED, KNOWN, TOO_MANY, FAULT, SILENCE, HALF};
    }

    JsonArray script() {
        try (JsonReader reader = Json.createReader(new StringReader(answers))) {
            return reader.readArray();
        }
    }
}
