package th.sala.ticketing.sla;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.sala.ticketing.sla.PolicyEntry.Escalation;
import th.sala.ticketing.sla.PolicyEntry.Promise;
import th.sala.ticketing.sla.PolicyEntry.Scope;
import th.sala.ticketing.sla.PolicyEntry.Term;
import th.sala.ticketing.sla.PolicyTable.Row;

/** The stored form of a policy version, which {@link SlaPolicy} counts by; members that were not written are left out. */
final class PolicyDocument {
    private PolicyDocument() {}

    static String write(PolicyEntry entry) {
        JsonObjectBuilder targets = JSON.createObjectBuilder();
        entry.targets().forEach((clock, promise) -> targets.add(clock, promise(promise)));
        JsonObjectBuilder document = JSON.createObjectBuilder()
                .add("titleTh", entry.titleTh())
                .add("calendar", entry.calendar())
                .add("targets", targets)
                .add("applies", scope(entry.applies()))
                .add("glossary", glossary(entry.glossary()));
        if (entry.titleEn() != null) {
            document.add("titleEn", entry.titleEn());
        }
        return document.build().toString();
    }

    static PolicySheet sheet(Row row) {
        try (JsonReader reader = JSON.createReader(new StringReader(row.document()))) {
            JsonObject json = reader.readObject();
            JsonObject promised = json.getJsonObject("targets");
            Map<String, Promise> targets = new LinkedHashMap<>();
            promised.keySet().forEach(clock -> targets.put(clock, promise(promised.getJsonObject(clock))));
            return new PolicySheet(
                    row.name(),
                    row.version(),
                    row.effectiveFrom(),
                    json.getString("titleTh", row.name()),
                    json.getString("titleEn", null),
                    json.getString("calendar"),
                    targets,
                    scope(json.containsKey("applies") ? json.getJsonObject("applies") : JsonObject.EMPTY_JSON_OBJECT),
                    array(json, "glossary").getValuesAs(JsonObject.class).stream()
                            .map(term -> new Term(term.getString("word"), term.getString("meaning")))
                            .toList(),
                    row.at(),
                    row.by());
        }
    }

    private static JsonObjectBuilder promise(Promise promise) {
        JsonArrayBuilder escalations = JSON.createArrayBuilder();
        promise.escalations()
                .forEach(one -> escalations.add(
                        JSON.createObjectBuilder().add("after", one.after()).add("step", one.step())));
        return JSON.createObjectBuilder()
                .add("budget", promise.budget())
                .add("pausedBy", JSON.createArrayBuilder(promise.pausedBy()))
                .add(
                        "warnings",
                        JSON.createArrayBuilder(
                                promise.warnings().stream().sorted().distinct().toList()))
                .add("escalations", escalations)
                .add("tellCustomer", promise.tellCustomer());
    }

    private static Promise promise(JsonObject json) {
        return new Promise(
                json.getString("budget"),
                texts(json, "pausedBy"),
                array(json, "warnings").getValuesAs(JsonNumber::intValue),
                array(json, "escalations").getValuesAs(JsonObject.class).stream()
                        .map(one -> new Escalation(one.getString("after"), one.getString("step")))
                        .toList(),
                json.getBoolean("tellCustomer", false));
    }

    private static JsonObjectBuilder scope(Scope scope) {
        return JSON.createObjectBuilder()
                .add("teams", JSON.createArrayBuilder(scope.teams()))
                .add("channels", JSON.createArrayBuilder(scope.channels()))
                .add("kinds", JSON.createArrayBuilder(scope.kinds()))
                .add("priorities", JSON.createArrayBuilder(scope.priorities()))
                .add("agreements", JSON.createArrayBuilder(scope.agreements()))
                .add("rank", scope.rank());
    }

    private static Scope scope(JsonObject json) {
        return new Scope(
                texts(json, "teams"),
                texts(json, "channels"),
                texts(json, "kinds"),
                texts(json, "priorities"),
                texts(json, "agreements"),
                json.getInt("rank", 0));
    }

    private static JsonArrayBuilder glossary(List<Term> terms) {
        JsonArrayBuilder glossary = JSON.createArrayBuilder();
        terms.forEach(term ->
                glossary.add(JSON.createObjectBuilder().add("word", term.word()).add("meaning", term.meaning())));
        return glossary;
    }

    private static List<String> texts(JsonObject json, String name) {
        return array(json, name).getValuesAs(JsonString::getString);
    }

    private static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
    }
}
