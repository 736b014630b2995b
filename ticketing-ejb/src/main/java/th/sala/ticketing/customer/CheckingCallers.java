package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.purpose.Decision;
import th.sala.consent.subject.Holding;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

@Stateless
public class CheckingCallers implements CallerDesk {
    private final CustomerTickets tickets;
    private final CareGate care;
    private final SubjectRegister subjects;
    private final CallerChecks checks;
    private final AnswerWeight weight;
    private final AuditTrail trail;

    @Inject
    public CheckingCallers(
            CustomerTickets tickets,
            CareGate care,
            SubjectRegister subjects,
            CallerChecks checks,
            AnswerWeight weight,
            AuditTrail trail) {
        this.tickets = tickets;
        this.care = care;
        this.subjects = subjects;
        this.checks = checks;
        this.weight = weight;
        this.trail = trail;
    }

    @Override
    public Outcome<Match> check(Caller caller, SubjectId customer, Said said) {
        Optional<TicketHead> atHand =
                said.ticket() == null ? Optional.empty() : tickets.atHand(caller, customer, said.ticket());
        boolean known = said.ticket() == null ? tickets.any(caller, customer) : atHand.isPresent();
        if (!known) {
            return ServingCustomers.unknown();
        }
        if (kind(said).isEmpty() || said.value() == null || said.value().isBlank()) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "invalid-check", "Name a field and type what the caller says.");
        }
        checks.hold(customer);
        if (checks.locked(customer, caller.user(), said.ticket())) {
            return locked();
        }
        UUID ticket = atHand.map(TicketHead::id).orElse(null);
        Decision decision = care.ask(customer, null, caller.user(), ticket);
        return decision.permitted()
                ? Outcome.done(new Match(compare(caller, customer, said, atHand)))
                : Outcome.refusedByGate(decision.reason());
    }

    private boolean compare(Caller caller, SubjectId customer, Said said, Optional<TicketHead> ticket) {
        Identifier words = new Identifier(kind(said).orElseThrow(), said.value());
        Optional<Holding> held = subjects.holding(customer, words);
        boolean match = held.isPresent();
        checks.add(
                customer,
                caller.user(),
                said,
                held.map(Holding::holder),
                held.filter(holding -> weight.proves(customer, words, holding, ticket))
                        .isPresent());
        if (!match && checks.locked(customer, caller.user(), said.ticket())) {
            trail.record(new AuditEvent(
                    caller.user(),
                    "caller-verification-locked",
                    "customer:" + customer,
                    Map.of("field", said.field())));
        }
        return match;
    }

    private static Optional<IdentifierKind> kind(Said said) {
        return Arrays.stream(IdentifierKind.values())
                .filter(kind -> kind.code().equals(said.field()))
                .findFirst();
    }

    private static <T> Outcome<T> locked() {
        return Outcome.refused(
                Refusal.Kind.CONFLICT,
                "verification-locked",
                "What the caller said did not match three times. Wait a quarter of an hour, or call the number on file.");
    }
}
