package th.sala.ticketing.call;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.RepeatedArrivals;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class LoggingCalls implements CallLog {
    private final CallTable table;
    private final NewCalls fresh;
    private final ChoosingCallers choosing;
    private final TicketRegister tickets;
    private final Staff staff;
    private final RepeatedArrivals repeated;
    private final Clock clock;

    @Inject
    public LoggingCalls(
            CallTable table,
            NewCalls fresh,
            ChoosingCallers choosing,
            TicketRegister tickets,
            Staff staff,
            RepeatedArrivals repeated,
            Clock clock) {
        this.table = table;
        this.fresh = fresh;
        this.choosing = choosing;
        this.tickets = tickets;
        this.staff = staff;
        this.repeated = repeated;
        this.clock = clock;
    }

    @Override
    public Outcome<UUID> log(String reporter, Set<String> roles, CallReport call) {
        Caller caller = staff.caller(reporter, roles);
        return fit(caller, call).then(team -> {
            CallRow row = fresh.of(call, team, reporter);
            if (!table.insert(row)) {
                return Outcome.done(again(known(call).orElseThrow()));
            }
            return choosing.file(caller, row, filing(call)).then(filed -> Outcome.done(row.id()));
        });
    }

    @Override
    public Outcome<Boolean> check(String reporter, Set<String> roles, CallReport call) {
        return fit(staff.caller(reporter, roles), call)
                .then(team -> Outcome.done(known(call).isPresent()));
    }

    /** The team that it comes to, when it may be taken at all. */
    private Outcome<String> fit(Caller caller, CallReport call) {
        Optional<Refusal> unfit = CallRules.unfit(call, clock.instant());
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        if (call.customer() != null && !choosing.exists(new SubjectId(call.customer()))) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-customer", "There is no customer with this id.");
        }
        Outcome<Optional<TicketHead>> ticket = call.ticket() == null
                ? Outcome.done(Optional.empty())
                : tickets.visible(caller, call.ticket()).then(head -> Outcome.done(Optional.of(head)));
        return ticket.then(head -> fresh.team(caller, call.queue())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.FORBIDDEN, "no-team", "You belong to no team that could own a ticket.")));
    }

    private UUID again(UUID known) {
        repeated.duplicate("phone", known.toString());
        return known;
    }

    private Optional<UUID> known(CallReport call) {
        return table.known(call.recordingRef(), call.source(), call.externalId());
    }

    private static CallDesk.Filing filing(CallReport call) {
        return new CallDesk.Filing(call.ticket(), false, call.customer(), false, null, null);
    }
}
