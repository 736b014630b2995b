package th.sala.ticketing.sla;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stored form of a calendar version: {@code {"zone", "week": {"monday": [["08:30", "17:30"]]}, "holidays": ["bank"],
 * "closed": ["2026-12-07"], "special": {"2026-12-31": [["08:30", "12:00"]]}}}. {@code holidays} tells which kinds
 * {@code closed} was resolved from; versions without special days leave {@code special} out.
 */
final class CalendarDocument {
    private CalendarDocument() {}

    static BusinessCalendar read(String name, int version, String document) {
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject json = reader.readObject();
            return new BusinessCalendar(
                    name,
                    version,
                    ZoneId.of(json.getString("zone")),
                    week(json.getJsonObject("week")),
                    closed(json),
                    special(json));
        }
    }

    static String write(CalendarEntry entry, List<LocalDate> closed) {
        JsonObjectBuilder document = JSON.createObjectBuilder()
                .add("zone", entry.zone())
                .add("week", object(entry.week()))
                .add("holidays", array(entry.holidays()))
                .add("closed", array(closed.stream().map(LocalDate::toString).toList()));
        if (!entry.special().isEmpty()) {
            document.add("special", object(entry.special()));
        }
        return document.build().toString();
    }

    /** As it is shown. */
    static CalendarSheet sheet(String name, int version, String document, Instant at, String by) {
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject json = reader.readObject();
            return new CalendarSheet(
                    name,
                    version,
                    json.getString("zone"),
                    pairs(json.getJsonObject("week")),
                    json.getJsonArray("holidays").getValuesAs(JsonString::getString),
                    closed(json).stream().sorted().toList(),
                    pairs(json.containsKey("special") ? json.getJsonObject("special") : JsonObject.EMPTY_JSON_OBJECT),
                    at,
                    by);
        }
    }

    private static Map<String, List<List<String>>> pairs(JsonObject json) {
        Map<String, List<List<String>>> pairs = new LinkedHashMap<>();
        json.keySet()
                .forEach(day -> pairs.put(
                        day,
                        json.getJsonArray(day).getValuesAs(JsonArray.class).stream()
                                .map(pair -> pair.getValuesAs(JsonString::getString))
                                .toList()));
        return pairs;
    }

    private static JsonObjectBuilder object(Map<String, List<List<String>>> days) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        days.forEach((day, pairs) -> {
            JsonArrayBuilder openings = JSON.createArrayBuilder();
            pairs.forEach(pair -> openings.add(array(pair)));
            json.add(day, openings);
        });
        return json;
    }

    private static JsonArrayBuilder array(List<String> texts) {
        return JSON.createArrayBuilder(texts);
    }

    private static Map<DayOfWeek, List<Opening>> week(JsonObject json) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        json.keySet()
                .forEach(day ->
                        week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), openings(json.getJsonArray(day))));
        return week;
    }

    private static Map<LocalDate, List<Opening>> special(JsonObject json) {
        JsonObject days = json.containsKey("special") ? json.getJsonObject("special") : JsonObject.EMPTY_JSON_OBJECT;
        return days.keySet().stream()
                .collect(Collectors.toMap(LocalDate::parse, day -> openings(days.getJsonArray(day))));
    }

    private static List<Opening> openings(JsonArray pairs) {
        return pairs.getValuesAs(JsonArray.class).stream()
                .map(pair -> Opening.of(pair.getString(0), pair.getString(1)))
                .toList();
    }

    private static Set<LocalDate> closed(JsonObject json) {
        return json.getJsonArray("closed").getValuesAs(JsonString.class).stream()
                .map(day -> LocalDate.parse(day.getString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
