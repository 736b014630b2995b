package th.sala.ticketing.call;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class ServingCalls implements CallDesk {
    private static final String PURPOSE = "customer-care";
    private static final int NOTE = 10_000;

    private final CallTable table;
    private final CallSheets sheets;
    private final ChoosingCallers choosing;
    private final TicketRegister tickets;
    private final PurposeGate gate;

    @Inject
    public ServingCalls(
            CallTable table, CallSheets sheets, ChoosingCallers choosing, TicketRegister tickets, PurposeGate gate) {
        this.table = table;
        this.sheets = sheets;
        this.choosing = choosing;
        this.tickets = tickets;
        this.gate = gate;
    }

    @Override
    public Outcome<CallView> get(Caller caller, UUID call) {
        return seen(caller, table.find(call))
                .then(row -> Outcome.done(sheets.of(caller, List.of(row)).get(0)));
    }

    @Override
    public Outcome<Page<CallView>> list(Caller caller, Wanted wanted, int limit, String cursor) {
        if (wanted.outcome() != null && !CallRules.OUTCOMES.contains(wanted.outcome())) {
            return Outcome.refused(
                    Refusal.Kind.INVALID,
                    "unknown-call-outcome",
                    "The outcome of a call is answered, abandoned, no-answer, busy or failed.");
        }
        try {
            return page(caller, wanted, limit, cursor == null ? null : UUID.fromString(cursor));
        } catch (IllegalArgumentException unreadable) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-cursor", "This cursor was not given by this list.");
        }
    }

    private Outcome<Page<CallView>> page(Caller caller, Wanted wanted, int limit, UUID after) {
        List<CallRow> found =
                caller.handlesTickets() ? table.list(List.copyOf(caller.teams()), wanted, after, limit + 1) : List.of();
        List<CallRow> shown = found.subList(0, Math.min(limit, found.size()));
        String query = "calls " + wanted + " of " + new TreeSet<>(caller.teams());
        Decision decision =
                gate.decide(new ListRequest(PURPOSE, Operation.LIST, caller.user(), QueryHash.of(query), shown.size()));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        String next = found.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return Outcome.done(new Page<>(sheets.of(caller, shown), next));
    }

    @Override
    public Outcome<CallView> file(Caller caller, UUID call, Filing filing) {
        return seen(caller, table.held(call))
                .then(row -> unfit(row, filing)
                        .<Outcome<CallRow>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(row.toldBy(caller.user(), filing))))
                .then(row -> row.ticket() == null
                        ? choosing.file(caller, row, filing)
                        : choosing.name(caller, row, new SubjectId(filing.customer())))
                .then(filed -> filed.isEmpty()
                        ? Outcome.refused(
                                Refusal.Kind.INVALID,
                                "caller-required",
                                "Several persons use this number. Ask who it is.")
                        : get(caller, call));
    }

    private Optional<Refusal> unfit(CallRow call, Filing filing) {
        if (call.ticket() != null && (call.customer() != null || filing.customer() == null)) {
            return Optional.of(Refusal.of(
                    Refusal.Kind.CONFLICT, "call-filed", "Somebody has filed this call already. Look at it again."));
        }
        if (filing.note() != null && filing.note().length() > NOTE) {
            return Optional.of(
                    Refusal.of(Refusal.Kind.INVALID, "note-too-long", "A note has at most " + NOTE + " characters."));
        }
        if (filing.recording() != null && !CallRules.RECORDINGS.contains(filing.recording())) {
            return Optional.of(
                    Refusal.of(Refusal.Kind.INVALID, "unknown-recording", "The recording is none, announced or off."));
        }
        return filing.customer() != null && !choosing.exists(new SubjectId(filing.customer()))
                ? Optional.of(
                        Refusal.of(Refusal.Kind.INVALID, "unknown-customer", "There is no customer with this id."))
                : Optional.empty();
    }

    private Outcome<CallRow> seen(Caller caller, Optional<CallRow> call) {
        return call.filter(row -> caller.worksFor(team(row)))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-call", "None of your teams has this call."));
    }

    /** A call belongs to the team of its ticket; one that is not filed yet, to the team it came to. */
    private String team(CallRow call) {
        return Optional.ofNullable(call.ticket())
                .flatMap(tickets::head)
                .map(head -> head.team())
                .orElse(call.team());
    }
}
