package th.sala.ticketing.automation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.automation.OpenQuestions.Waiting;
import th.sala.ticketing.automation.RuleDesk.DryRun;
import th.sala.ticketing.automation.RuleDesk.WouldDo;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketView;

/** What a rule would do, without doing any of it and without a decision on record. */
@Singleton
class DryRuns {
    private static final String NEWEST = """
            SELECT id FROM ticketing.ticket
            WHERE (team = ANY(:teams) OR :everywhere) AND aged_at IS NULL AND merged_into IS NULL
              AND outcome IS DISTINCT FROM 'spam'
            ORDER BY created_at DESC, id DESC LIMIT 100
            """;
    private static final String CUSTOMERS = """
            SELECT customer FROM unnest(:tickets) WITH ORDINALITY AS asked (id, place)
            JOIN ticketing.ticket USING (id) ORDER BY asked.place
            """;

    private static final int MOST = 100;

    private final Jdbi jdbi;
    private final TicketReading reading;
    private final OverdueQuestions overdue;
    private final PurposePreview preview;
    private final Clock clock;

    @Inject
    DryRuns(Jdbi jdbi, TicketReading reading, OverdueQuestions overdue, PurposePreview preview, Clock clock) {
        this.jdbi = jdbi;
        this.reading = reading;
        this.overdue = overdue;
        this.preview = preview;
        this.clock = clock;
    }

    DryRun of(Caller caller, RuleEntry rule) {
        List<UUID> looked = rule.hours() == null ? newest(caller) : waiting(caller, rule.hours());
        List<TicketView> tickets = reading.read(looked);
        List<UUID> customers = jdbi.withHandle(handle -> handle.createQuery(CUSTOMERS)
                .bindArray("tickets", UUID.class, looked)
                .mapTo(UUID.class)
                .list());
        return new DryRun(
                tickets.size(),
                IntStream.range(0, tickets.size())
                        .filter(place -> Matching.fits(rule.conditions(), tickets.get(place)))
                        .mapToObj(place -> would(rule, tickets.get(place), new SubjectId(customers.get(place))))
                        .toList(),
                unchecked(rule));
    }

    private List<UUID> newest(Caller caller) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bindArray("teams", String.class, caller.teams())
                .bind("everywhere", caller.is("admin"))
                .mapTo(UUID.class)
                .list());
    }

    private List<UUID> waiting(Caller caller, int hours) {
        return overdue.of(caller, hours, clock.instant()).stream()
                .map(Waiting::ticket)
                .limit(MOST)
                .toList();
    }

    private static List<String> unchecked(RuleEntry rule) {
        boolean replies = rule.actions().stream().anyMatch(action -> Action.REPLY.equals(action.kind()));
        return Stream.of(rule.hours() == null ? "event" : "since", replies ? "reply" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private WouldDo would(RuleEntry rule, TicketView ticket, SubjectId customer) {
        String refused = preview.of(customer).stream()
                .filter(standing -> standing.key().equals(rule.purpose()))
                .findFirst()
                .map(PurposeStanding::reason)
                .orElse(null);
        List<String> steps = rule.actions().stream().map(Action::kind).toList();
        return new WouldDo(ticket.number(), ticket.createdAt(), steps, refused);
    }
}
