package th.sala.ticketing.sla;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One version of a service policy. A version never changes; tickets keep the one that they were opened under.
 *
 * @param calendar name of the calendar that its clocks count by
 * @param targets by clock name, such as {@code first-response}
 */
record SlaPolicy(String name, int version, String calendar, Map<String, Target> targets) {

    /**
     * Reads {@code {"calendar", "targets": {"resolution": {"budget": "P2D", "pausedBy": ["customer"], "warnings": [75],
     * "escalations": [{"after": "PT4H", "step": "tell-supervisors"}]}}}}; the last two may be left out.
     */
    static SlaPolicy read(String name, int version, String document) {
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject json = reader.readObject();
            Map<String, Target> targets = new TreeMap<>();
            JsonObject stored = json.getJsonObject("targets");
            stored.keySet().forEach(clock -> targets.put(clock, target(stored.getJsonObject(clock))));
            return new SlaPolicy(name, version, json.getString("calendar"), targets);
        }
    }

    private static Target target(JsonObject json) {
        return new Target(
                Budget.parse(json.getString("budget")),
                json.getJsonArray("pausedBy").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toUnmodifiableSet()),
                array(json, "warnings").getValuesAs(JsonNumber::intValue),
                array(json, "escalations").getValuesAs(JsonObject.class).stream()
                        .map(SlaPolicy::escalation)
                        .toList());
    }

    private static Target.Escalation escalation(JsonObject json) {
        return new Target.Escalation(
                Duration.parse(json.getString("after")),
                EscalationStep.of(json.getString("step")).orElseThrow());
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
    }
}
