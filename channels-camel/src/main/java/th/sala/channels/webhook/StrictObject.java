package th.sala.channels.webhook;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An object of our own interfaces, read strictly: a member that is not known is told by its name. */
public final class StrictObject {
    private static final Duration AHEAD = Duration.ofMinutes(5);

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

    /**
     * A moment of RFC 3339. Clocks differ, but nothing happens more than five minutes from now: clocks of the hub that
     * started then would stand still until that time.
     *
     * @param now taken when the member is missing
     * @throws Misfit with {@code unusable-time} when it is none, or is to come
     */
    public Instant moment(String member, Instant now) {
        Instant told = text(member).map(text -> parsed(member, text)).orElse(now);
        if (told.isAfter(now.plus(AHEAD))) {
            throw Misfit.invalid("unusable-time", member + " is a moment that is not to come.");
        }
        return told;
    }

    private static Instant parsed(String member, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noMoment) {
            throw Misfit.invalid("unusable-time", member + " is a moment of RFC 3339, such as 2026-11-22T02:00:00Z.");
        }
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
