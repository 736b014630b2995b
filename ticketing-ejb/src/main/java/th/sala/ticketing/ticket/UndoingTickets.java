package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.quality.QualityChecks;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.ticket.Aftermath.Standing;

@Stateless
public class UndoingTickets implements TicketUndo {
    private static final String BETWEEN_TAGS = ", ";
    private static final String HOLD = """
            SELECT t.team, t.assignee, t.priority, t.state, t.waiting_for, t.waiting_until,
              t.first_solved_at IS NOT NULL AS solved, t.tags,
              (SELECT c.id FROM ticketing.ticket_change c WHERE c.ticket = t.id ORDER BY c.id DESC LIMIT 1) AS last_change
            FROM ticketing.ticket t WHERE t.id = :ticket FOR UPDATE
            """;
    private static final String WORDS_BEFORE = """
            SELECT DISTINCT ON (field) field, from_value FROM ticketing.ticket_change
            WHERE ticket = :ticket AND field IN ('tags', 'reason')
              AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
            ORDER BY field, id
            """;

    private static final String TURNED = """
            SELECT max(at) FROM ticketing.ticket_change WHERE ticket = :ticket AND field = 'state'
            """;

    @PersistenceContext(unitName = "ticketing")
    EntityManager entities;

    private final TicketHeads heads;
    private final Aftermath aftermath;
    private final TicketReading sheets;
    private final Staff staff;
    private final QualityChecks checks;
    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public UndoingTickets(
            TicketHeads heads,
            Aftermath aftermath,
            TicketReading sheets,
            Staff staff,
            QualityChecks checks,
            Jdbi jdbi,
            Clock clock) {
        this.heads = heads;
        this.aftermath = aftermath;
        this.sheets = sheets;
        this.staff = staff;
        this.checks = checks;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Outcome<TicketUndo.Held> hold(Caller caller, long number) {
        return heads.visible(caller, number).then(head -> Outcome.done(held(head.id())));
    }

    private TicketUndo.Held held(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(Row.class)
                .map(Row::standing)
                .one());
    }

    @Override
    public Outcome<TicketView> giveBack(Caller caller, long number, StoodBefore before, int version) {
        TicketStore store = new TicketStore(entities, aftermath);
        Optional<Ticket> found = store.byNumber(number, LockModeType.PESSIMISTIC_WRITE)
                .filter(ticket -> caller.worksFor(ticket.team()) || caller.worksFor(before.team()));
        if (found.isEmpty()) {
            return TicketHeads.unknown();
        }
        Ticket ticket = found.get();
        if (ticket.version() != version) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "changed-since", "Somebody changed the ticket since. It stays as it is.");
        }
        Standing now = Standing.of(ticket);
        Instant at = clock.instant();
        Optional<Instant> turn = ticket.state().code().equals(before.state()) ? Optional.empty() : turned(ticket.id());
        goBack(ticket, before, new Deed(caller.user(), at, Deed.UNDONE));
        turn.ifPresentOrElse(then -> store.saveUndone(ticket, now, then, at), () -> store.save(ticket, now, at));
        return Outcome.done(sheets.read(List.of(ticket.id())).get(0));
    }

    private Optional<Instant> turned(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(TURNED)
                .bind("ticket", ticket)
                .mapTo(Instant.class)
                .findFirst());
    }

    private void goBack(Ticket ticket, StoodBefore before, Deed deed) {
        Map<String, String> words = wordsBefore(ticket.id(), before.lastChange());
        if (!ticket.state().code().equals(before.state())) {
            Optional.ofNullable(ticket.head().closedAt()).ifPresent(closed -> checks.giveBack(ticket.id(), closed));
            ticket.goBack(before.stood(), before.solved(), deed);
        }
        ticket.own(owner(before, deed), deed);
        ticket.sort(
                new TicketPatch(
                        null,
                        before.priority(),
                        null,
                        null,
                        words.containsKey("tags") ? tags(words.get("tags")) : null,
                        null,
                        words.get("reason"),
                        null,
                        null),
                deed);
    }

    /** Who has left the team is not given anything back: its queue has it. */
    private Owner owner(StoodBefore before, Deed deed) {
        boolean there = before.assignee() != null
                && staff.agent(before.assignee())
                        .filter(agent -> agent.teams().contains(before.team()))
                        .isPresent();
        return new Owner(before.team(), there ? before.assignee() : null, "given back by " + deed.actor());
    }

    /** What it was sorted under before its newest changes, as far as they changed it. */
    private Map<String, String> wordsBefore(UUID ticket, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery(WORDS_BEFORE)
                .bind("ticket", ticket)
                .bind("after", after)
                .reduceRows(new HashMap<String, String>(), (words, row) -> {
                    words.put(
                            row.getColumn("field", String.class),
                            Optional.ofNullable(row.getColumn("from_value", String.class))
                                    .orElse(""));
                    return words;
                }));
    }

    private static List<String> tags(String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(BETWEEN_TAGS, -1)).toList();
    }

    /** A ticket's columns as they are held. */
    record Row(
            String team,
            String assignee,
            String priority,
            String state,
            String waitingFor,
            Instant waitingUntil,
            boolean solved,
            List<String> tags,
            UUID lastChange) {
        TicketUndo.Held standing() {
            return new TicketUndo.Held(
                    new StoodBefore(team, assignee, priority, state, waitingFor, waitingUntil, solved, lastChange),
                    tags);
        }
    }
}
