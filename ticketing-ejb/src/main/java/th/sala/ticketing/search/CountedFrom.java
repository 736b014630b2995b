package th.sala.ticketing.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.Query;

/**
 * What the tickets of a figure have in common.
 *
 * @param kind what is counted
 * @param detail which of it; null for all
 * @param from when what was counted began, included
 * @param to when it ended, not included
 * @param now to the second, as a promise is kept or missed
 */
record CountedFrom(String kind, String detail, Instant from, Instant to, Instant now) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;
    private static final Pattern FIGURE = Pattern.compile("([a-z]+)(?:-([a-z0-9-]+))?");
    private static final Set<String> PROMISES = Set.of("first-response", "next-response", "resolution");
    private static final Set<String> NONE = Set.of();
    private static final Set<String> SURVEYS = Set.of("csat", "nps");
    private static final int MOST_DAYS = 92;
    private static final Map<String, Set<String>> KINDS = Map.of(
            "near",
            PROMISES,
            "late",
            PROMISES,
            "age",
            Ages.DAYS.keySet(),
            "opened",
            NONE,
            "done",
            NONE,
            "missed",
            NONE,
            "csat",
            Set.of("low"),
            "nps",
            Set.of("detractors"));

    /** Empty when there is no such figure, or its days are reversed, too many or not of this time. */
    static Optional<CountedFrom> of(Behind behind, Instant now) {
        Matcher figure = FIGURE.matcher(Objects.requireNonNullElse(behind.figure(), ""));
        if (!figure.matches() || !known(figure.group(1), figure.group(2))) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(now, BANGKOK);
        LocalDate first = Objects.requireNonNullElse(behind.from(), today);
        LocalDate last = Objects.requireNonNullElse(behind.to(), today);
        return last.isBefore(first)
                        || last.isAfter(first.plusDays(MOST_DAYS - 1))
                        || first.isBefore(LONG_AGO)
                        || last.isAfter(today)
                ? Optional.empty()
                : Optional.of(days(figure.group(1), figure.group(2), first, last, now));
    }

    private static boolean known(String kind, String detail) {
        if (kind.equals("contacts")) {
            return detail != null;
        }
        Set<String> details = KINDS.get(kind);
        return details != null && (detail == null ? !kind.equals("age") : details.contains(detail));
    }

    private static CountedFrom days(String kind, String detail, LocalDate first, LocalDate last, Instant now) {
        if (!kind.equals("age")) {
            return new CountedFrom(kind, detail, start(first), start(last.plusDays(1)), second(now));
        }
        LocalDate today = LocalDate.ofInstant(now, BANGKOK);
        Ages age = Ages.DAYS.get(detail);
        LocalDate eldest = age.most() == null ? LONG_AGO : today.minusDays(age.most());
        return new CountedFrom(
                kind, detail, start(eldest), start(today.minusDays(age.least()).plusDays(1)), second(now));
    }

    /** Of what customers answered. */
    boolean ofSurveys() {
        return SURVEYS.contains(kind);
    }

    Query bind(Query query) {
        return query.bind("kind", kind)
                .bind("detail", detail)
                .bind("from", from)
                .bind("to", to)
                .bind("firstDay", LocalDate.ofInstant(from, BANGKOK))
                .bind("lastDay", LocalDate.ofInstant(to, BANGKOK).minusDays(1))
                .bind("now", now);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BANGKOK).toInstant();
    }

    private static Instant second(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param most null for no end */
    private record Ages(int least, Integer most) {
        static final Map<String, Ages> DAYS = Map.of(
                "0",
                new Ages(0, 0),
                "1-3",
                new Ages(1, 3),
                "4-7",
                new Ages(4, 7),
                "8-30",
                new Ages(8, 30),
                "over-30",
                new Ages(31, null));
    }
}
