package th.sala.ticketing.reply;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The opening hours of a week, in words.
 *
 * @param week openings by {@code monday} to {@code sunday}, as pairs such as {@code ["08:30", "17:30"]}
 * @param holidays whether there are days on which it is closed all the same
 */
public record OpeningWords(Map<String, List<List<String>>> week, boolean holidays) {

    public String in(String language) {
        String hours = runs().stream().map(run -> run.inWords(language)).collect(Collectors.joining(", "));
        return holidays ? Texts.of(language).text("hours.not-on-holidays", hours) : hours;
    }

    /** Neighbouring days with the same openings. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String openings = openings(week.getOrDefault(day.name().toLowerCase(Locale.ROOT), List.of()));
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

    private static String openings(List<List<String>> day) {
        return day.stream().map(opening -> String.join("–", opening)).collect(Collectors.joining(", "));
    }

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
