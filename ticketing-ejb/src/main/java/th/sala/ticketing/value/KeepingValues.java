package th.sala.ticketing.value;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.ServedCustomers;
import th.sala.ticketing.people.ShownRecords;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class KeepingValues implements ValueDesk {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private final ValueTable table;
    private final ServedCustomers served;
    private final ShownRecords shown;
    private final PurposeDesk purposes;
    private final PurposeGate gate;
    private final TicketRegister tickets;
    private final TicketReading sheets;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingValues() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public KeepingValues(
            ValueTable table,
            ServedCustomers served,
            ShownRecords shown,
            PurposeDesk purposes,
            PurposeGate gate,
            TicketRegister tickets,
            TicketReading sheets,
            AuditTrail trail,
            Clock clock) {
        this.table = table;
        this.served = served;
        this.shown = shown;
        this.purposes = purposes;
        this.gate = gate;
        this.tickets = tickets;
        this.sheets = sheets;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Outcome<CustomerValue> get(Caller caller, SubjectId customer) {
        return known(caller, customer).then(value -> shown.show(caller, customer, "value", value.purpose(), value));
    }

    @Override
    public Outcome<CustomerValue> record(
            Caller caller, SubjectId customer, BigDecimal amount, LocalDate asOf, String purpose) {
        return reached(caller, customer).then(reached -> {
            List<String> faults = faults(amount, asOf);
            return faults.isEmpty()
                    ? named(purpose)
                            .then(key -> keep(
                                    caller,
                                    reached,
                                    new CustomerValue(amount, asOf, key, clock.instant(), caller.user())))
                    : Outcome.refused(new Refusal(
                            Refusal.Kind.INVALID,
                            "unusable-value",
                            "Correct what the errors name and send it again.",
                            faults));
        });
    }

    private Outcome<CustomerValue> keep(Caller caller, SubjectId customer, CustomerValue value) {
        Decision decision = gate.decide(
                new ProcessingRequest(customer, value.purpose(), Operation.COLLECT, null, caller.user(), null));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        table.write(customer, value);
        told(caller, customer, "customer-value-recorded");
        return Outcome.done(value);
    }

    @Override
    public Outcome<SubjectId> forget(Caller caller, SubjectId customer) {
        return known(caller, customer).then(value -> {
            table.forget(customer);
            told(caller, customer, "customer-value-forgotten");
            return Outcome.done(customer);
        });
    }

    private Outcome<CustomerValue> known(Caller caller, SubjectId customer) {
        return reached(caller, customer)
                .then(reached -> table.find(reached)
                        .map(Outcome::done)
                        .orElseGet(() -> refused(Refusal.Kind.NOT_FOUND, "no-value", "Nothing of this is known.")));
    }

    private Outcome<SubjectId> reached(Caller caller, SubjectId customer) {
        return served.reachedBy(caller, customer)
                ? Outcome.done(customer)
                : refused(Refusal.Kind.NOT_FOUND, "unknown-customer", "None of your teams serves this customer.");
    }

    @Override
    public Outcome<PrioritySuggestion> suggestion(Caller caller, long number) {
        return tickets.readable(caller, number).then(head -> Outcome.done(suggested(caller, head)));
    }

    private PrioritySuggestion suggested(Caller caller, TicketHead head) {
        TicketView ticket = sheets.read(List.of(head.id())).get(0);
        Optional<Decision> decision = Optional.of(head)
                .filter(seen -> !tickets.initiated(caller, seen.id()))
                .flatMap(seen -> table.find(seen.customer()))
                .map(value -> gate.decide(new ProcessingRequest(
                        head.customer(),
                        value.purpose(),
                        Operation.AUTOMATE,
                        head.channel(),
                        caller.user(),
                        head.id())));
        Optional<ValueTable.Rank> rank =
                decision.filter(Decision::permitted).flatMap(allowed -> table.rank(head.customer()));
        List<String> reasons = new ArrayList<>();
        rank.filter(ValueTable.Rank::top).ifPresent(top -> reasons.add("top-value"));
        if (ticket.kind().equals("complaint")) {
            reasons.add("risk");
        }
        if ("before".equals(ticket.stage())) {
            reasons.add("opportunity");
        }
        return new PrioritySuggestion(
                Levels.suggested(ticket.priority(), reasons),
                ticket.priority(),
                reasons,
                rank.map(ValueTable.Rank::place).orElse(null),
                rank.map(ValueTable.Rank::total).orElse(null),
                rank.map(ValueTable.Rank::since).orElse(null),
                decision.filter(refused -> !refused.permitted())
                        .map(Decision::reason)
                        .orElse(null));
    }

    private Outcome<String> named(String purpose) {
        if (purpose == null || purpose.isBlank()) {
            return refused(Refusal.Kind.INVALID, "purpose-required", "Name the purpose that it is kept for.");
        }
        Optional<PurposeInForce> found = purposes.inForce().stream()
                .filter(one -> one.key().equals(purpose))
                .findFirst();
        if (found.isEmpty()) {
            return refused(Refusal.Kind.INVALID, "purpose-not-in-force", "There is no such purpose in force.");
        }
        List<String> data = found.get().dataCategories();
        return data.contains("order") || data.contains("payment")
                ? Outcome.done(purpose)
                : refused(
                        Refusal.Kind.INVALID,
                        "category-not-named",
                        "The purpose names neither orders nor payments. The privacy officer publishes a version that does.");
    }

    private List<String> faults(BigDecimal amount, LocalDate asOf) {
        List<String> faults = new ArrayList<>();
        if (amount == null || amount.signum() < 0 || amount.scale() > 2 || amount.compareTo(MOST) > 0) {
            faults.add("amount: baht, 0 or more, with at most two decimals");
        }
        if (asOf == null || asOf.isAfter(LocalDate.now(clock.withZone(BANGKOK)))) {
            faults.add("asOf: a day that has come");
        }
        return faults;
    }

    private void told(Caller caller, SubjectId customer, String deed) {
        trail.record(new AuditEvent(caller.user(), deed, "subject:" + customer.value(), Map.of()));
    }

    private static <T> Outcome<T> refused(Refusal.Kind kind, String code, String sentence) {
        return Outcome.refused(kind, code, sentence);
    }
}
