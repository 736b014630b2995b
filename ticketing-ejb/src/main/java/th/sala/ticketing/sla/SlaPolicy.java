package th.sala.ticketing.sla;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One version of a service policy. A version never changes; tickets keep the one that they were opened under.
 *
 * @param calendar name of the calendar that its clocks count by
 * @param targets by clock name, such as {@code first-response}
 */
record SlaPolicy(String name, int version, String calendar, Map<String, Target> targets) {

    /** @param pausedBy what a ticket may wait for without this clock counting, such as {@code customer} */
    record Target(Budget budget, Set<String> pausedBy) {}

    /** Reads {@code {"calendar", "targets": {"resolution": {"budget": "P2D", "pausedBy": ["customer"]}}}}. */
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
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
