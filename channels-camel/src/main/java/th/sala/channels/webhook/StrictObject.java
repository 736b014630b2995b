package th.sala.channels.webhook;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An object of our own interfaces, read strictly: a member that is not known is told by its name. */
public final class StrictObject {
    private final JsonObject json;

    private StrictObject(JsonObject json) {
        this.json = json;
    }

    /** @throws Misfit when the bytes are no JSON object, or hold a member that is not known */
    public static StrictObject of(byte[] body, Set<String> known) {
        return of(
                JsonBody.read(body)
                        .orElseThrow(() ->
                                Misfit.malformed("The body is no JSON object in UTF-8, or holds a member twice.")),
                known);
    }

    /** @throws Misfit when it holds a member that is not known */
    public static StrictObject of(JsonObject json, Set<String> known) {
        return known(json, known, "");
    }

    private static StrictObject known(JsonObject json, Set<String> known, String path) {
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Misfit.malformed("Not known: " + path + String.join(", " + path, unknown) + ".");
        }
        return new StrictObject(json);
    }

    /** @throws Misfit with {@code <member>-required} when there is no such object */
    public StrictObject object(String member, Set<String> known) {
        if (json.get(member) instanceof JsonObject object) {
            return known(object, known, member + ".");
        }
        throw Misfit.invalid(member + "-required", member + " must be an object.");
    }

    /** As it was sent; null when the member is missing. */
    public JsonValue value(String member) {
        return json.get(member);
    }

    /** Without spaces around it; empty when nothing is left. */
    public Optional<String> bounded(String member, int most) {
        Optional<String> value = text(member).map(String::strip).filter(text -> !text.isEmpty());
        if (value.filter(text -> text.length() > most).isPresent()) {
            throw Misfit.invalid("too-long", member + " has at most " + most + " characters.");
        }
        return value;
    }

    public Optional<String> text(String member) {
        JsonValue value = json.get(member);
        if (value == null || value == JsonValue.NULL) {
            return Optional.empty();
        }
        if (value instanceof JsonString string) {
            return Optional.of(string.getString().replace("\u0000", ""));
        }
        throw Misfit.malformed(member + " must be a text.");
    }
}
