package th.sala.consent.copy;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import th.sala.consent.subject.TellingWords;

/**
 * What a person is handed says nothing of others: no name or user name of staff, no address of anybody else, and nothing in
 * a text that looks like one. What is the person's own stays as it is.
 */
final class ThirdParties {
    private static final Set<String> STAFF = Set.of(
            "actor",
            "actor_ref",
            "by",
            "raised_by",
            "recorded_by",
            "verified_by",
            "decided_by",
            "approved_by",
            "done_by",
            "lifted_by");
    private static final Set<String> NOBODY = Set.of("subject", "system");
    private static final Set<String> MADE_BY_US = Set.of("sealing_xact", "hmac", "answer_sha256");
    private static final JsonValue STAFF_WORD = JSON.createValue("staff");

    private final JsonObject held;
    private final OwnValues own;

    ThirdParties(JsonObject held) {
        this.held = held;
        Set<String> values = new HashSet<>();
        collect(held, values);
        own = new OwnValues(values);
    }

    JsonObject masked() {
        return object(held);
    }

    private static void collect(JsonValue value, Set<String> values) {
        if (value instanceof JsonArray list) {
            list.forEach(each -> collect(each, values));
        } else if (value instanceof JsonObject object) {
            if (object.get("identifiers") instanceof JsonArray identifiers) {
                identifiers.forEach(each -> values.add(each.asJsonObject().getString("value")));
            }
            object.values().forEach(each -> collect(each, values));
        }
    }

    private JsonObject object(JsonObject object) {
        JsonObjectBuilder masked = JSON.createObjectBuilder();
        boolean hand = "assignee".equals(text(object.get("field")));
        boolean stranger = object.containsKey("address") && !own.has(text(object.get("address")));
        for (Map.Entry<String, JsonValue> member : object.entrySet()) {
            String name = member.getKey();
            if (!MADE_BY_US.contains(name)) {
                masked.add(name, member(name, member.getValue(), hand, stranger));
            }
        }
        return masked.build();
    }

    private JsonValue member(String name, JsonValue value, boolean hand, boolean stranger) {
        String text = text(value);
        if (text == null) {
            return value(value);
        }
        if (STAFF.contains(name)) {
            return NOBODY.contains(text) ? value : STAFF_WORD;
        }
        if (hand && (name.equals("from") || name.equals("to"))) {
            return STAFF_WORD;
        }
        if (stranger && (name.equals("address") || name.equals("name"))) {
            return JSON.createValue(TellingWords.hidden(text));
        }
        return value(value);
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonObject inner) {
            return object(inner);
        }
        if (value instanceof JsonArray list) {
            JsonArrayBuilder masked = JSON.createArrayBuilder();
            list.forEach(each -> masked.add(value(each)));
            return masked.build();
        }
        return value instanceof JsonString text
                ? JSON.createValue(TellingWords.masked(text.getString(), own::has))
                : value;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : null;
    }
}
