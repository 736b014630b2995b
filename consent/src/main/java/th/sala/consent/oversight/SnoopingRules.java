package th.sala.consent.oversight;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.time.Bangkok;

/** The rules of the watch. Each reads the access log by numbers that are data. */
class SnoopingRules {
    private final Jdbi jdbi;
    private final OversightRules numbers;
    private final Workplaces workplaces;
    private final UnexplainedLooks unexplained;

    @Inject
    SnoopingRules(Jdbi jdbi, OversightRules numbers, Workplaces workplaces, UnexplainedLooks unexplained) {
        this.jdbi = jdbi;
        this.numbers = numbers;
        this.workplaces = workplaces;
        this.unexplained = unexplained;
    }

    List<Finding> ownColleagues(Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery(SnoopingTables.OWN_COLLEAGUE)
                .bind("from", from)
                .bind("day", dayOf(from))
                .mapTo(Finding.class)
                .list());
    }

    /** None while nobody who knows the tickets has joined. */
    List<Finding> withoutOpenTicket(Instant from) {
        return workplaces
                .joined()
                .map(workplace -> unexplained.since(from, workplace))
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
                .bind("day", dayOf(from))
                .bind("begin", numbers.amount("usual-begin"))
                .bind("end", numbers.amount("usual-end"))
                .mapTo(Finding.class)
                .list());
    }

    private static Instant dayOf(Instant from) {
        return Bangkok.day(from).atStartOfDay(Bangkok.ZONE).toInstant();
    }
}
