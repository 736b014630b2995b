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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.ticketing.outcome.Outcome;

/** The days of an iCalendar file: each event is a day, or every day of which it takes some time. */
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
                .limit(ReadingHolidayFiles.MOST + 1L)
                .toList();
    }

    private static Stream<Told> told(long line, VEvent event) {
        if (event.getStatus() != null && event.getStatus().isCancelled()) {
            return Stream.empty();
        }
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            return Stream.of(Told.fault(line, "repeats"));
        }
        Told dayless = Told.named(line, List.of(words(event.getSummary())), List.of(), words(event.getDescription()));
        return time(event.getDateStart())
                .map(start -> days(start, end(event, start), dayless))
                .orElseGet(() -> Stream.of(dayless.on(null)));
    }

    private static Stream<Told> days(LocalDateTime start, LocalDateTime end, Told told) {
        LocalDate first = start.toLocalDate();
        LocalDate last = end.isAfter(start) ? end.minusNanos(1).toLocalDate() : first;
        return last.isAfter(first.plusDays(LONGEST - 1L))
                ? Stream.of(Told.fault(told.line(), "too-many-days"))
                : first.datesUntil(last.plusDays(1)).map(told::on);
    }

    /** Its end, else its start and how long it takes. */
    private static LocalDateTime end(VEvent event, LocalDateTime start) {
        return time(event.getDateEnd())
                .or(() -> Optional.ofNullable(event.getDuration())
                        .map(duration -> duration.getValue())
                        .map(takes -> start.plus(takes.toMillis(), ChronoUnit.MILLIS)))
                .orElse(start);
    }

    /** As it is written, a day from its midnight; only a time of Greenwich is another one here. */
    private static Optional<LocalDateTime> time(DateOrDateTimeProperty property) {
        if (property == null || property.getValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(here(property.getValue().getRawComponents()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDateTime here(DateTimeComponents written) {
        LocalDate day = LocalDate.of(written.getYear(), written.getMonth(), written.getDate());
        if (!written.hasTime()) {
            return day.atStartOfDay();
        }
        LocalDateTime time = day.atTime(written.getHour(), written.getMinute());
        return written.isUtc()
                ? time.atOffset(ZoneOffset.UTC).atZoneSameInstant(BANGKOK).toLocalDateTime()
                : time;
    }

    private static String words(TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }
}
