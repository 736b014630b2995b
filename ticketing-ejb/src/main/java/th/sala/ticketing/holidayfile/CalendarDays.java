package th.sala.ticketing.holidayfile;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.ticketing.outcome.Outcome;

/** The days of an iCalendar file: each event is a day, or the days from its start to before its end. */
final class CalendarDays {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String BEGIN = "BEGIN:VEVENT";
    private static final int LONGEST = 31;

    private CalendarDays() {}

    static Outcome<List<Told>> read(String text) {
        try (ICalReader reader = new ICalReader(text)) {
            List<VEvent> events = new ArrayList<>();
            for (ICalendar next = reader.readNext(); next != null; next = reader.readNext()) {
                events.addAll(next.getEvents());
            }
            return events.isEmpty() ? none(reader.getWarnings()) : Outcome.done(told(events, begins(text)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Outcome<List<Told>> none(List<ParseWarning> warnings) {
        return warnings.stream()
                .map(ParseWarning::getLineNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .map(line -> Unreadable.<List<Told>>at(line, "This is no iCalendar."))
                .orElseGet(() -> Unreadable.file("There is no VEVENT in it."));
    }

    /** Lines on which events begin, in their order; the library does not keep them. */
    private static List<Long> begins(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> lines.get(at).strip().toUpperCase(Locale.ROOT).equals(BEGIN))
                .mapToObj(at -> at + 1L)
                .toList();
    }

    private static List<Told> told(List<VEvent> events, List<Long> begins) {
        return IntStream.range(0, events.size())
                .boxed()
                .flatMap(at -> told(at < begins.size() ? begins.get(at) : 0L, events.get(at)))
                .toList();
    }

    private static Stream<Told> told(long line, VEvent event) {
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            return Stream.empty();
        }
        if (event.getRecurrenceRule() != null) {
            return Stream.of(Told.fault(line, "repeats"));
        }
        LocalDate first = day(event.getDateStart()).orElse(null);
        LocalDate after = day(event.getDateEnd()).orElse(first);
        List<String> names = Stream.of(words(event.getSummary())).toList();
        String more = words(event.getDescription());
        if (first == null || !after.isAfter(first)) {
            return Stream.of(Told.day(line, first, names, List.of(), more));
        }
        return after.isAfter(first.plusDays(LONGEST))
                ? Stream.of(Told.fault(line, "too-many-days"))
                : first.datesUntil(after).map(day -> Told.day(line, day, names, List.of(), more));
    }

    /** As it is written; only a time of Greenwich is another day here. */
    private static Optional<LocalDate> day(DateOrDateTimeProperty property) {
        if (property == null || property.getValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(here(property.getValue().getRawComponents()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate here(DateTimeComponents written) {
        LocalDate day = LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
        if (!written.hasTime() || !written.isUtc()) {
            return day;
        }
        LocalDateTime time = day.atTime(written.getHour(), written.getMinute());
        return time.atOffset(ZoneOffset.UTC).atZoneSameInstant(BANGKOK).toLocalDate();
    }

    private static String words(TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }
}
