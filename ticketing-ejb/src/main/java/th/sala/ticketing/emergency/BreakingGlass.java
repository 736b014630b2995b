package th.sala.ticketing.emergency;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import th.sala.consent.oversight.EmergencyAccess;
import th.sala.consent.oversight.EmergencyAccess.Opening;
import th.sala.consent.oversight.EmergencyAccess.Wanted;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class BreakingGlass implements EmergencyDesk {
    private static final int LONGEST = 1000;

    private final TicketRegister tickets;
    private final SubjectRegister subjects;
    private final EmergencyAccess emergencies;

    @Inject
    public BreakingGlass(TicketRegister tickets, SubjectRegister subjects, EmergencyAccess emergencies) {
        this.tickets = tickets;
        this.subjects = subjects;
        this.emergencies = emergencies;
    }

    /** The plea first: what was not pleaded for tells nothing of what there is. */
    @Override
    public Outcome<Opened> ticket(Caller caller, long number, Plea plea) {
        Optional<Refusal> fault = fault(plea);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        Optional<TicketHead> head = caller.breaksGlass() ? tickets.ofAnyTeam(number) : Optional.empty();
        if (head.isPresent() && caller.worksFor(head.get().team())) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "already-yours", "A team of yours owns this ticket. Open it as usual.");
        }
        if (head.isEmpty() || gone(head.get().customer())) {
            return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-ticket", "There is no ticket with this number.");
        }
        return open(caller, head.get().customer(), number, plea);
    }

    @Override
    public Outcome<Opened> person(Caller caller, SubjectId customer, Plea plea) {
        Optional<Refusal> fault = fault(plea);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        if (!caller.breaksGlass() || gone(customer)) {
            return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-customer", "Nobody of this id is known.");
        }
        return open(caller, customer, null, plea);
    }

    private Outcome<Opened> open(Caller caller, SubjectId customer, Long ticket, Plea plea) {
        String role = caller.is("supervisor") ? "supervisor" : "agent";
        return Outcome.done(opened(
                emergencies.open(new Wanted(caller.user(), role, customer, ticket, plea.reason(), plea.note()))));
    }

    /** Whoever is erased holds nothing, and of their tickets nothing is left that could not wait. */
    private boolean gone(SubjectId customer) {
        return subjects.identifiers(customer).isEmpty();
    }

    private static Optional<Refusal> fault(Plea plea) {
        List<String> errors = faults(plea);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID,
                        "invalid-emergency",
                        "Correct what the errors name and open it again.",
                        errors));
    }

    private static List<String> faults(Plea plea) {
        List<String> errors = new ArrayList<>();
        if (plea.reason() == null || !EmergencyAccess.REASONS.contains(plea.reason())) {
            errors.add("reason: is one of " + String.join(", ", new TreeSet<>(EmergencyAccess.REASONS)));
        }
        if (plea.note() == null || plea.note().isBlank() || plea.note().length() > LONGEST) {
            errors.add("note: is required, with at most " + LONGEST + " characters");
        }
        return errors;
    }

    private static Opened opened(Opening opening) {
        return new Opened(
                opening.id(),
                opening.subject().value(),
                opening.ticket(),
                opening.reason(),
                opening.openedAt(),
                opening.until());
    }
}
