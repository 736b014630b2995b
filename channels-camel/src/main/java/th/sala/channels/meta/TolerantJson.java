package th.sala.channels.meta;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Reads what a provider wrote as far as it can be read (M13): a member of an unexpected kind counts as missing. */
final class TolerantJson {
    private TolerantJson() {}

    /** Ids come as texts and as numbers. */
    static Optional<String> text(JsonObject json, String member) {
        JsonValue value = json.get(member);
        if (value instanceof JsonString string) {
            return Optional.of(string.getString().replace("\u0000", ""));
        }
        return value instanceof JsonNumber number
                ? Optional.of(number.bigDecimalValue().toPlainString())
                : Optional.empty();
    }

    static boolean truly(JsonObject json, String member) {
        return JsonValue.TRUE.equals(json.get(member));
    }

    static Optional<JsonObject> object(JsonObject json, String member) {
        return json.get(member) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    static List<JsonObject> objects(JsonObject json, String member) {
        return json.get(member) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonValue::asJsonObject)
                        .toList()
                : List.of();
    }

    static List<String> texts(JsonObject json, String member) {
        return json.get(member) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(value -> ((JsonString) value).getString())
                        .toList()
                : List.of();
    }

    static Optional<Long> number(JsonObject json, String member) {
        return json.get(member) instanceof JsonNumber number ? Optional.of(number.longValue()) : Optional.empty();
    }
}
