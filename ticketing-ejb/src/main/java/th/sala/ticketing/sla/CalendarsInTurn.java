package th.sala.ticketing.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Calendars of which each takes over from the one before at a moment. What is open before that moment is open by the old
 * one, also within a day: of a day target, a day that was worked under the old one was a working day.
 *
 * @param turns at least one, in order; the first counts from the beginning of time
 */
record CalendarsInTurn(List<Turn> turns) implements Hours {
    CalendarsInTurn {
        turns = List.copyOf(turns);
    }

    static Hours of(List<Turn> turns) {
        return turns.size() == 1 ? turns.get(0).calendar() : new CalendarsInTurn(turns);
    }

    @Override
    public ZoneId zone() {
        return turns.get(turns.size() - 1).calendar().zone();
    }

    @Override
    public List<Part> parts(Span span) {
        List<Part> parts = new ArrayList<>();
        for (int turn = 0; turn < turns.size(); turn++) {
            Span own = span(turn).within(span.from(), span.to());
            if (own.seconds() > 0) {
                parts.add(new Part(turns.get(turn).calendar(), own));
            }
        }
        return parts;
    }

    private Span span(int turn) {
        return new Span(
                turn == 0 ? Long.MIN_VALUE : turns.get(turn).from().getEpochSecond(),
                turn + 1 == turns.size()
                        ? Long.MAX_VALUE
                        : turns.get(turn + 1).from().getEpochSecond());
    }

    @Override
    public List<Span> openings(LocalDate day) {
        List<Span> found = new ArrayList<>();
        for (int turn = 0; turn < turns.size(); turn++) {
            Span own = span(turn);
            turns.get(turn).calendar().openings(day).stream()
                    .map(open -> open.within(own.from(), own.to()))
                    .filter(open -> open.seconds() > 0)
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public boolean workingDay(LocalDate day) {
        return !openings(day).isEmpty();
    }

    @Override
    public long lastMoment(LocalDate day) {
        List<Span> openings = openings(day);
        return openings.get(openings.size() - 1).to();
    }

    @Override
    public long openSeconds(Span span) {
        return parts(span).stream()
                .mapToLong(part -> part.calendar().openSeconds(part.span()))
                .sum();
    }

    @Override
    public long plusOpen(long from, long seconds) {
        List<Part> parts = parts(new Span(from, Long.MAX_VALUE));
        long left = seconds;
        for (Part part : parts.subList(0, parts.size() - 1)) {
            long open = part.calendar().openSeconds(part.span());
            if (open >= left) {
                return part.calendar().plusOpen(part.span().from(), left);
            }
            left -= open;
        }
        Part last = parts.get(parts.size() - 1);
        return last.calendar().plusOpen(last.span().from(), left);
    }

    /** @param from included */
    record Turn(Instant from, BusinessCalendar calendar) {}
}
