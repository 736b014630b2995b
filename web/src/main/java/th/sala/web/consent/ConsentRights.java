package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
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

    /** @throws ProblemException 404 when the caller has nothing to do with the person */
    SubjectId toRead(SecurityContext security, SubjectId subject) {
        return security.isUserInRole(Roles.AUDITOR) ? subject : toRecord(security, subject);
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
