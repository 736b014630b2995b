package th.sala.ticketing.reply;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** When a ticket's team answers, in words: the calendar version that is pinned to the ticket. */
@Singleton
class ServiceHours {
    private static final String PINNED = """
            SELECT calendar, calendar_version AS version FROM ticketing.ticket WHERE id = :ticket
            """;
    private static final String DOCUMENT = """
            SELECT document::text FROM ticketing.calendar_version WHERE calendar = :calendar AND version = :version
            """;

    /** A version never changes, so its words are made once. */
    private final Map<Told, String> words = new ConcurrentHashMap<>();

    private final Jdbi jdbi;

    @Inject
    ServiceHours(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    String of(UUID ticket, String language) {
        Pinned pinned = jdbi.withHandle(handle -> handle.createQuery(PINNED)
                .bind("ticket", ticket)
                .mapTo(Pinned.class)
                .one());
        return words.computeIfAbsent(new Told(pinned, language), told -> inWords(document(pinned), language));
    }

    private String document(Pinned pinned) {
        return jdbi.withHandle(handle -> handle.createQuery(DOCUMENT)
                .bind("calendar", pinned.calendar())
                .bind("version", pinned.version())
                .mapTo(String.class)
                .one());
    }

    static String inWords(String document, String language) {
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject calendar = reader.readObject();
            return new OpeningWords(
                            week(calendar.getJsonObject("week")),
                            !calendar.getJsonArray("closed").isEmpty())
                    .in(language);
        }
    }

    private static Map<String, List<List<String>>> week(JsonObject days) {
        return days.keySet().stream()
                .collect(Collectors.toMap(
                        day -> day,
                        day -> days.getJsonArray(day).getValuesAs(JsonArray.class).stream()
                                .map(pair -> pair.getValuesAs(JsonString::getString))
                                .toList()));
    }

    private record Pinned(String calendar, int version) {}

    private record Told(Pinned calendar, String language) {}
}
