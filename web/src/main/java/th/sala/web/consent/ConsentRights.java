package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.RecordsDesk;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.security.AuditorGuard;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Whose consents a caller may read or record: officers everybody's, agents those of whose open ticket they hold. */
@ApplicationScoped
class ConsentRights {
    private Callers callers;
    private CustomerDesk customers;
    private TicketDesk tickets;
    private RecordsDesk records;

    ConsentRights() {}

    @Inject
    ConsentRights(Callers callers, CustomerDesk customers, TicketDesk tickets, RecordsDesk records) {
        this.callers = callers;
        this.customers = customers;
        this.tickets = tickets;
        this.records = records;
    }

    /**
     * Auditors by their grant alone: whoever is an agent too and calls as one reads as agents do. Each look is written
     * into the access log, an auditor's by the guard.
     *
     * @param part of the person's records, {@code consents} or {@code capacity}
     * @throws ProblemException 404 when the caller has nothing to do with the person, 422 when the gate refuses
     */
    SubjectId toRead(HttpServletRequest request, SecurityContext security, SubjectId subject, String part) {
        return AuditorGuard.grantOf(request).isPresent() ? subject : toSee(security, subject, part);
    }

    /** What is answered to a change shows the record as a look does. */
    SubjectId toSee(SecurityContext security, SubjectId subject, String part) {
        var caller = callers.of(security);
        return Answers.value(records.look(caller, toRecord(security, subject), part));
    }

    SubjectId toRecord(SecurityContext security, SubjectId subject) {
        var caller = callers.of(security);
        var customer = Answers.value(customers.view(caller, subject, null));
        var allowed = caller.is(Roles.PRIVACY_OFFICER)
                || customer.openTickets().stream().anyMatch(number -> holds(caller, number));
        if (!allowed) throw ProblemException.notFound();
        return subject;
    }

    private boolean holds(Caller caller, long number) {
        return tickets.get(caller, number).fold(ticket -> caller.user().equals(ticket.assignee()), refusal -> false);
    }
}
