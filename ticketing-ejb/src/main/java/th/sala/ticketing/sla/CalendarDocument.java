package th.sala.ticketing.sla;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stored form of a calendar version: {@code {"zone", "week": {"monday": [["08:30", "17:30"]]}, "holidays": ["bank"],
 * "closed": ["2026-12-07"]}}. {@code holidays} tells which kinds {@code closed} was resolved from.
 */
final class CalendarDocument {
    private CalendarDocument() {}

    static BusinessCalendar read(String name, int version, String document) {
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject json = reader.readObject();
            return new BusinessCalendar(
                    name, version, ZoneId.of(json.getString("zone")), week(json.getJsonObject("week")), closed(json));
        }
    }

    private static Map<DayOfWeek, List<Opening>> week(JsonObject json) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        json.keySet()
                .forEach(day -> week.put(
                        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                        json.getJsonArray(day).getValuesAs(JsonArray.class).stream()
                                .map(opening -> Opening.of(opening.getString(0), opening.getString(1)))
                                .toList()));
        return week;
    }

    private static Set<LocalDate> closed(JsonObject json) {
        return json.getJsonArray("closed").getValuesAs(JsonString.class).stream()
                .map(day -> LocalDate.parse(day.getString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
