package th.sala.ticketing.reply;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            String hours = runs(calendar.getJsonObject("week")).stream()
                    .map(run -> run.inWords(language))
                    .collect(Collectors.joining(", "));
            boolean holidays = !calendar.getJsonArray("closed").isEmpty();
            return holidays ? Texts.of(language).text("hours.not-on-holidays", hours) : hours;
        }
    }

    /** Neighbouring days with the same openings. */
    private static List<Run> runs(JsonObject week) {
        List<Run> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String openings = openings(week.getJsonArray(day.name().toLowerCase(Locale.ROOT)));
            int last = runs.size() - 1;
            if (last >= 0
                    && runs.get(last).to().plus(1) == day
                    && runs.get(last).openings().equals(openings)) {
                runs.set(last, new Run(runs.get(last).from(), day, openings));
            } else if (!openings.isEmpty()) {
                runs.add(new Run(day, day, openings));
            }
        }
        return runs;
    }

    private static String openings(JsonArray day) {
        return day == null
                ? ""
                : day.getValuesAs(JsonArray.class).stream()
                        .map(opening -> opening.getString(0) + "–" + opening.getString(1))
                        .collect(Collectors.joining(", "));
    }

    private record Pinned(String calendar, int version) {}

    private record Told(Pinned calendar, String language) {}

    private record Run(DayOfWeek from, DayOfWeek to, String openings) {
        private static final String ALL_DAY = "00:00–24:00";

        String inWords(String language) {
            Texts texts = Texts.of(language);
            return texts.text(
                    "hours.run",
                    days(texts, Locale.forLanguageTag(language)),
                    openings.equals(ALL_DAY) ? texts.text("hours.all-day") : texts.text("hours.times", openings));
        }

        private String days(Texts texts, Locale locale) {
            String first = from.getDisplayName(TextStyle.FULL, locale);
            if (from == to) {
                return first;
            }
            return from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY
                    ? texts.text("hours.every-day")
                    : first + "–" + to.getDisplayName(TextStyle.FULL, locale);
        }
    }
}
