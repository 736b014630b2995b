package th.sala.consent.oversight;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.oversight.Workplace.Look;
import th.sala.consent.subject.SubjectId;

/** The rules of the watch. Each reads the access log by numbers that are data. */
class SnoopingRules {
    private final Jdbi jdbi;
    private final OversightRules numbers;
    private final Workplaces workplaces;

    @Inject
    SnoopingRules(Jdbi jdbi, OversightRules numbers, Workplaces workplaces) {
        this.jdbi = jdbi;
        this.numbers = numbers;
        this.workplaces = workplaces;
    }

    List<Finding> ownColleagues(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.OWN_COLLEAGUE)
                .bind("from", from)
                .mapTo(Finding.class)
                .list());
    }

    /** None while nobody who knows the tickets has joined. */
    List<Finding> withoutOpenTicket(Instant from) {
        return workplaces
                .joined()
                .map(workplace -> unexplained(workplace, seen(from)))
                .orElse(List.of());
    }

    List<Finding> bulk(Instant now) {
        int minutes = numbers.amount("bulk-window");
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.BULK)
                .bind("now", now)
                .bind("windowBegin", now.minus(Duration.ofMinutes(minutes)))
                .bind("memoryBegin", now.minus(Duration.ofDays(numbers.amount("bulk-memory"))))
                .bind("minutes", minutes)
                .bind("most", numbers.amount("bulk-persons"))
                .bind("factor", numbers.amount("bulk-factor"))
                .mapTo(Finding.class)
                .list());
    }

    List<Finding> unusualHours(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.UNUSUAL_HOURS)
                .bind("from", from)
                .bind("begin", numbers.amount("usual-begin"))
                .bind("end", numbers.amount("usual-end"))
                .mapTo(Finding.class)
                .list());
    }

    private List<Seen> seen(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.WITHOUT_TICKET_IN_HAND)
                .bind("from", from)
                .mapTo(Seen.class)
                .list());
    }

    private static List<Finding> unexplained(Workplace workplace, List<Seen> seen) {
        Set<UUID> without = workplace.withoutOpenTicket(seen.stream()
                .map(each -> new Look(each.id(), new SubjectId(each.subject()), each.at()))
                .toList());
        return seen.stream()
                .filter(each -> without.contains(each.id()))
                .collect(Collectors.groupingBy(each -> each.actor() + " " + each.about()))
                .values()
                .stream()
                .map(SnoopingRules::finding)
                .toList();
    }

    /** Of one colleague's accesses to one person on one day, oldest first. */
    private static Finding finding(Collection<Seen> accesses) {
        List<Seen> inOrder = List.copyOf(accesses);
        Seen first = inOrder.get(0);
        Instant last = inOrder.get(inOrder.size() - 1).at();
        return new Finding(
                "no-open-ticket",
                first.actor(),
                first.subject(),
                first.about(),
                inOrder.size(),
                1,
                null,
                first.at(),
                last);
    }

    /** An entry of the log that rests on no ticket in hand. */
    record Seen(UUID id, String actor, UUID subject, Instant at, String about) {}
}
