package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerDesk;
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

    ConsentRights() {}

    @Inject
    ConsentRights(Callers callers, CustomerDesk customers, TicketDesk tickets) {
        this.callers = callers;
        this.customers = customers;
        this.tickets = tickets;
    }

    /**
     * Auditors by their grant alone: whoever is an agent too and calls as one reads as agents do.
     *
     * @throws ProblemException 404 when the caller has nothing to do with the person
     */
    SubjectId toRead(HttpServletRequest request, SecurityContext security, SubjectId subject) {
        return AuditorGuard.grantOf(request).isPresent() ? subject : toRecord(security, subject);
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
