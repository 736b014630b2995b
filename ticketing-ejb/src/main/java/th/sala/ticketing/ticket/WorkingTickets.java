package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import th.sala.ticketing.attempt.AttemptDesk;
import th.sala.ticketing.attempt.Attempts;
import th.sala.ticketing.field.FieldView;
import th.sala.ticketing.field.TicketFields;
import th.sala.ticketing.handoff.HandoffSheet;
import th.sala.ticketing.handoff.HandoffView;
import th.sala.ticketing.handoff.Handoffs;
import th.sala.ticketing.handoff.Passage;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.quality.QualityChecks;
import th.sala.ticketing.reason.ReasonDesk;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.sla.ClockLedger;
import th.sala.ticketing.sla.TicketClocks;
import th.sala.ticketing.ticket.Aftermath.Standing;

@Stateless
public class WorkingTickets implements TicketDesk {
    @PersistenceContext(unitName = "ticketing")
    EntityManager entities;

    private final TicketHeads heads;
    private final Aftermath aftermath;
    private final TicketReading sheets;
    private final TicketClocks clocks;
    private final ChangeLog changes;
    private final Ownership ownership;
    private final AttemptDesk attempts;
    private final Handoffs handoffs;
    private final TicketFields fields;
    private final QualityChecks checks;
    private final ClosingRules closing;
    private final Clock clock;

    @Inject
    public WorkingTickets(
            TicketHeads heads,
            Aftermath aftermath,
            TicketReading sheets,
            TicketClocks clocks,
            ChangeLog changes,
            Staff staff,
            ReasonDesk reasons,
            AttemptDesk attempts,
            Handoffs handoffs,
            TicketFields fields,
            QualityChecks checks,
            Clock clock) {
        this.heads = heads;
        this.aftermath = aftermath;
        this.sheets = sheets;
        this.clocks = clocks;
        this.changes = changes;
        this.ownership = new Ownership(staff);
        this.attempts = attempts;
        this.handoffs = handoffs;
        this.fields = fields;
        this.checks = checks;
        this.closing = new ClosingRules(reasons, attempts, checks);
        this.clock = clock;
    }

    @Override
    public Outcome<TicketView> get(Caller caller, long number) {
        return heads.readable(caller, number)
                .then(head ->
                        Outcome.done(sheets.read(List.of(head.id()), caller).get(0)));
    }

    @Override
    public Outcome<TicketView> patch(Caller caller, long number, TicketPatch patch, Integer ifMatch) {
        LockModeType lock = patch.assignee() == null ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE;
        return find(caller, number, lock)
                .then(ticket -> ownership.free(ticket, patch.assignee(), caller))
                .then(ticket -> patch(ticket, caller, patch, ifMatch));
    }

    private Outcome<TicketView> patch(Ticket found, Caller caller, TicketPatch patch, Integer ifMatch) {
        return work(found, caller, ifMatch, null, bench -> {
            Ticket ticket = bench.ticket();
            Deed deed = bench.deed();
            Optional<Refusal> faulty = PatchRules.refuse(patch);
            if (faulty.isPresent()) {
                return Outcome.refused(faulty.get());
            }
            Outcome<Optional<Owner>> owner = ownership.wanted(ticket, patch.team(), patch.assignee(), caller);
            return owner.then(chosen -> fields.keep(of(ticket.head()), patch.fields(), caller.user())
                    .then(changed -> {
                        changed.forEach(key -> ticket.note("fields", null, key, deed));
                        chosen.ifPresent(next -> give(bench, next, null));
                        Optional.ofNullable(patch.subject())
                                .ifPresent(text -> ticket.rename(PatchRules.oneLine(text), deed));
                        ticket.sort(patch, deed);
                        return Outcome.done(ticket.state());
                    }));
        });
    }

    @Override
    public Outcome<TicketView> waiting(Caller caller, long number, Instant until, String waitingFor, Integer ifMatch) {
        String whom = waitingFor == null ? "customer" : waitingFor;
        if (!Terms.WAITING_FOR.contains(whom)) {
            return PatchRules.unknown("for", Terms.WAITING_FOR);
        }
        if (until != null && until.isBefore(clock.instant())) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "until-in-the-past", "Choose a time to come to look at the ticket again.");
        }
        return work(caller, number, ifMatch, null, bench -> bench.ticket().await(whom, until, bench.deed()));
    }

    @Override
    public Outcome<TicketView> progress(Caller caller, long number, Integer ifMatch) {
        return work(
                caller,
                number,
                ifMatch,
                null,
                bench -> bench.ticket().progress(bench.deed()).then(now -> {
                    ownership
                            .taken(bench.ticket(), caller.user())
                            .ifPresent(owner -> bench.ticket().own(owner, bench.deed()));
                    return Outcome.done(now);
                }));
    }

    @Override
    public Outcome<TicketView> answeredElsewhere(Caller caller, long number, String note, Integer ifMatch) {
        return work(
                caller,
                number,
                ifMatch,
                note,
                bench -> bench.ticket().answeredElsewhere(bench.deed()).then(now -> {
                    clocks.answered(
                            bench.ticket().id(), bench.deed().at(), bench.deed().at());
                    return Outcome.done(now);
                }));
    }

    @Override
    public Outcome<TicketView> resolve(
            Caller caller, long number, String outcome, String reason, String note, Integer ifMatch) {
        return work(
                caller,
                number,
                ifMatch,
                note,
                bench -> closing.done(bench.ticket(), outcome, reason)
                        .then(how -> open(bench.ticket()).then(ticket -> ticket.resolve(how, bench.deed())))
                        .then(now -> {
                            checks.use(bench.ticket().id(), bench.deed().at());
                            return Outcome.done(now);
                        }));
    }

    @Override
    public Outcome<TicketView> cancel(
            Caller caller, long number, String outcome, String reason, String note, Integer ifMatch) {
        return work(
                caller,
                number,
                ifMatch,
                note,
                bench -> closing.closing(bench.ticket(), outcome, reason)
                        .then(how -> open(bench.ticket()).then(ticket -> ticket.cancel(how, bench.deed()))));
    }

    /** Who closes it second is told who was first. */
    private Outcome<Ticket> open(Ticket ticket) {
        return ticket.state().open()
                ? Outcome.done(ticket)
                : Transitions.ended(ticket.state(), changes.closedBy(ticket.id()));
    }

    @Override
    public Outcome<TicketView> reopen(Caller caller, long number, String note, Integer ifMatch) {
        return work(caller, number, ifMatch, note, bench -> bench.ticket().reopen(bench.deed()));
    }

    @Override
    public Outcome<TicketView> assign(
            Caller caller, long number, String assignee, String team, HandoffSheet sheet, Integer ifMatch) {
        if (assignee == null && team == null) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "nobody-named", "Name the person or the team that the ticket goes to.");
        }
        if (sheet != null && !sheet.faults().isEmpty()) {
            return PatchRules.invalid(sheet.faults());
        }
        return find(caller, number, LockModeType.PESSIMISTIC_WRITE)
                .then(ticket -> ownership.free(ticket, assignee, caller))
                .then(ticket -> give(ticket, caller, assignee, team, sheet, ifMatch));
    }

    @Override
    public Outcome<TicketView> takeOver(Caller caller, long number, Integer ifMatch) {
        return find(caller, number, LockModeType.PESSIMISTIC_WRITE)
                .then(ticket -> give(ticket, caller, caller.user(), null, null, ifMatch));
    }

    private Outcome<TicketView> give(
            Ticket ticket, Caller caller, String assignee, String team, HandoffSheet sheet, Integer ifMatch) {
        return work(
                ticket,
                caller,
                ifMatch,
                null,
                bench -> ownership
                        .wanted(bench.ticket(), team, assignee, caller)
                        .then(owner -> {
                            owner.ifPresent(next -> give(bench, next, sheet));
                            return Outcome.done(bench.ticket().state());
                        }));
    }

    private void give(Bench bench, Owner next, HandoffSheet sheet) {
        Ticket ticket = bench.ticket();
        Deed deed = bench.deed();
        handoffs.keep(
                new Passage(
                        ticket.id(),
                        ticket.team(),
                        ticket.assignee(),
                        next.team(),
                        next.assignee(),
                        deed.actor(),
                        deed.at()),
                sheet);
        ticket.own(next, deed);
    }

    @Override
    public Outcome<List<FieldView>> fields(Caller caller, long number) {
        return heads.readable(caller, number).then(head -> Outcome.done(fields.of(of(head), caller.user())));
    }

    private static TicketFields.Of of(TicketHead head) {
        return new TicketFields.Of(head.id(), head.team(), head.customer(), head.channel());
    }

    @Override
    public Outcome<List<HandoffView>> handoffs(Caller caller, long number) {
        return heads.readable(caller, number).then(head -> Outcome.done(handoffs.of(head.id())));
    }

    @Override
    public Outcome<List<TicketChange>> history(Caller caller, long number) {
        return heads.readable(caller, number).then(head -> Outcome.done(changes.of(head.id())));
    }

    @Override
    public Outcome<Attempts> attempts(Caller caller, long number) {
        return heads.readable(caller, number).then(head -> Outcome.done(attempts.of(head.id())));
    }

    @Override
    public Outcome<List<ClockLedger>> slaLedger(Caller caller, long number) {
        return heads.readable(caller, number).then(head -> Outcome.done(clocks.ledger(head.id())));
    }

    private Outcome<TicketView> work(
            Caller caller, long number, Integer ifMatch, String why, Function<Bench, Outcome<TicketState>> deed) {
        return find(caller, number, LockModeType.NONE).then(ticket -> work(ticket, caller, ifMatch, why, deed));
    }

    private Outcome<Ticket> find(Caller caller, long number, LockModeType lock) {
        return Optional.of(number)
                .filter(TicketNumber::valid)
                .flatMap(valid -> store().byNumber(valid, lock))
                .filter(ticket -> caller.worksFor(ticket.team()))
                .map(Outcome::done)
                .orElseGet(TicketHeads::unknown);
    }

    /** One deed on one ticket: is it still what the caller saw, does the ticket allow it, was nobody faster. */
    private Outcome<TicketView> work(
            Ticket ticket, Caller caller, Integer ifMatch, String why, Function<Bench, Outcome<TicketState>> deed) {
        if (ifMatch != null && ifMatch != ticket.version()) {
            return Outcome.refused(
                    Refusal.Kind.STALE, "stale-version", "The ticket has changed since you read it. Look at it again.");
        }
        if (ticket.merged()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "merged-ticket", "This ticket goes on in another one. Work on that one.");
        }
        Standing before = Standing.of(ticket);
        Instant at = clock.instant();
        return deed.apply(new Bench(ticket, Deed.inWords(caller.user(), at, why)))
                .then(state -> store().save(ticket, before, at) ? view(ticket, caller) : concurrent());
    }

    private TicketStore store() {
        return new TicketStore(entities, aftermath);
    }

    private Outcome<TicketView> view(Ticket ticket, Caller caller) {
        return Outcome.done(sheets.read(List.of(ticket.id()), caller).get(0));
    }

    private static Outcome<TicketView> concurrent() {
        return Outcome.refused(
                Refusal.Kind.CONFLICT,
                "concurrent-change",
                "Somebody else changed the ticket in the same moment. Look at it again.");
    }

    /** A ticket on the bench, with who works on it, when and why. */
    private record Bench(Ticket ticket, Deed deed) {}
}
