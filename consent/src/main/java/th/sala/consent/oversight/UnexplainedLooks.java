package th.sala.consent.oversight;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.oversight.Workplace.Look;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.time.Bangkok;

/** Looks at persons of whom no ticket was open: found since a moment, counted over their whole day. */
class UnexplainedLooks {
    private static final int PAGE = 5_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;

    @Inject
    UnexplainedLooks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Finding> since(Instant from, Workplace workplace) {
        return days(from, workplace).stream()
                .flatMap(day -> day.finding(unexplained(workplace, that(day))).stream())
                .toList();
    }

    /** Page by page, so that no look is left out however many there were. */
    private Set<Day> days(Instant from, Workplace workplace) {
        Set<Day> days = new LinkedHashSet<>();
        List<Seen> page = page(from, FIRST);
        while (!page.isEmpty()) {
            unexplained(workplace, page).forEach(each -> days.add(each.day()));
            Seen last = page.get(page.size() - 1);
            page = page.size() < PAGE ? List.of() : page(last.at(), last.id());
        }
        return days;
    }

    private List<Seen> page(Instant from, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.WITHOUT_TICKET_IN_HAND)
                .bind("from", from)
                .bind("after", after)
                .bind("most", PAGE)
                .mapTo(Seen.class)
                .list());
    }

    private List<Seen> that(Day day) {
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.WITHOUT_TICKET_THAT_DAY)
                .bind("actor", day.actor())
                .bind("subject", day.subject())
                .bind("day", day.date())
                .mapTo(Seen.class)
                .list());
    }

    private static List<Seen> unexplained(Workplace workplace, List<Seen> seen) {
        Set<UUID> without = workplace.withoutOpenTicket(seen.stream()
                .map(each -> new Look(each.id(), each.actor(), new SubjectId(each.subject()), each.at()))
                .toList());
        return seen.stream().filter(each -> without.contains(each.id())).toList();
    }

    /** An entry of the log that rests on no ticket in hand. */
    record Seen(UUID id, String actor, UUID subject, Instant at) {

        Day day() {
            return new Day(actor, subject, Bangkok.day(at));
        }
    }

    /** What one colleague looked up of one person on one day. */
    record Day(String actor, UUID subject, LocalDate date) {

        /** @param seen oldest first; what is one and the same finding grows a step at ten, at a hundred, and so on */
        Optional<Finding> finding(List<Seen> seen) {
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            List<Object> about = new ArrayList<>(List.of(subject, date));
            int step = (int) Math.pow(10, String.valueOf(seen.size()).length() - 1);
            if (step > 1) {
                about.add(step);
            }
            return Optional.of(new Finding(
                    "no-open-ticket",
                    actor,
                    subject,
                    String.join(" ", about.stream().map(Object::toString).toList()),
                    seen.size(),
                    1,
                    null,
                    seen.get(0).at(),
                    seen.get(seen.size() - 1).at()));
        }
    }
}
