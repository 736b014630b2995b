package th.sala.ticketing.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.outcome.SeenVersion;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingCalendars implements CalendarDesk {
    private final CalendarTable table;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingCalendars() {
        this(null, null, null);
    }

    @Inject
    public KeepingCalendars(CalendarTable table, AuditTrail trail, Clock clock) {
        this.table = table;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<CalendarSheet> calendars() {
        return table.newest();
    }

    @Override
    public Outcome<List<CalendarSheet>> versions(String name) {
        List<CalendarSheet> versions = table.versions(name);
        return versions.isEmpty()
                ? Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-calendar", "There is no calendar of this name.")
                : Outcome.done(versions);
    }

    @Override
    public Outcome<CalendarSheet> write(Caller caller, CalendarEntry entry, Integer version) {
        List<String> faults = CalendarRules.faults(entry);
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-calendar",
                    "A clock cannot count by this calendar. Mend what the errors name.",
                    faults));
        }
        table.hold();
        Optional<CalendarSheet> before = table.versions(entry.name()).stream().findFirst();
        return SeenVersion.refuse(version, before.map(CalendarSheet::version).orElse(0))
                .map(Outcome::<CalendarSheet>refused)
                .orElseGet(() -> Outcome.done(made(caller, entry, before.orElse(null))));
    }

    @Override
    public List<Holiday> holidays(int year) {
        return table.holidays(year);
    }

    @Override
    public Outcome<HolidayNews> add(Caller caller, List<Holiday> days, boolean dryRun) {
        List<String> faults = HolidayRules.faults(days);
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID, "unusable-holiday", "No day was added. Mend what the errors name.", faults));
        }
        table.hold();
        List<Holiday> fresh =
                List.copyOf(once(days).stream().filter(day -> !table.known(day)).toList());
        List<CalendarSheet> closing = closedBy(fresh);
        if (!dryRun && !fresh.isEmpty()) {
            table.add(fresh);
            told(caller, "holidays-added", List.of(), fresh);
            closing.forEach(calendar -> made(caller, entryOf(calendar), calendar));
        }
        return Outcome.done(news(dryRun, fresh, days.size() - fresh.size(), closing));
    }

    @Override
    public Outcome<HolidayNews> remove(Caller caller, Holiday day) {
        table.hold();
        List<Holiday> gone = table.remove(day);
        if (gone.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.NOT_FOUND,
                    "unknown-holiday",
                    "This day is no holiday of this kind. Look at the year.");
        }
        List<CalendarSheet> opening = closedBy(gone);
        told(caller, "holiday-removed", gone, List.of());
        opening.forEach(calendar -> made(caller, entryOf(calendar), calendar));
        return Outcome.done(news(false, gone, 0, opening));
    }

    private CalendarSheet made(Caller caller, CalendarEntry entry, CalendarSheet before) {
        table.add(entry, clock.instant(), caller.user());
        CalendarSheet made = table.versions(entry.name()).get(0);
        trail.record(SettingChange.of("calendar", made.name(), Said.by(before), Said.by(made))
                .by(caller.user(), "calendar-written", "calendar:" + made.name()));
        return made;
    }

    private void told(Caller caller, String deed, List<Holiday> before, List<Holiday> after) {
        trail.record(SettingChange.of("holiday", "holidays", named(before), named(after))
                .by(caller.user(), deed, "holidays"));
    }

    private static Map<String, String> named(List<Holiday> days) {
        return days.stream()
                .collect(Collectors.groupingBy(
                        day -> day.day() + " " + day.kind(),
                        Collectors.mapping(Holiday::nameTh, Collectors.joining(", "))));
    }

    private List<CalendarSheet> closedBy(List<Holiday> days) {
        Set<String> kinds = days.stream().map(Holiday::kind).collect(Collectors.toSet());
        return table.newest().stream()
                .filter(calendar -> calendar.holidays().stream().anyMatch(kinds::contains))
                .toList();
    }

    private static List<Holiday> once(List<Holiday> days) {
        Map<String, Holiday> found = new LinkedHashMap<>();
        days.forEach(day -> found.putIfAbsent(day.day() + day.kind(), day));
        return new ArrayList<>(found.values());
    }

    private static CalendarEntry entryOf(CalendarSheet sheet) {
        return new CalendarEntry(sheet.name(), sheet.zone(), sheet.week(), sheet.holidays(), sheet.special());
    }

    private static HolidayNews news(boolean dryRun, List<Holiday> days, int known, List<CalendarSheet> calendars) {
        return new HolidayNews(
                dryRun, days, known, calendars.stream().map(CalendarSheet::name).toList());
    }

    /** A calendar day by day, so that of many closed days only those show that differ. */
    private record Said(CalendarEntry hours, Map<LocalDate, String> closed) {
        static Said by(CalendarSheet sheet) {
            return sheet == null
                    ? null
                    : new Said(
                            entryOf(sheet),
                            sheet.closed().stream().collect(Collectors.toMap(day -> day, day -> "closed")));
        }
    }
}
