package th.sala.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.RecordsDesk;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.security.AuditorGuard;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Whose consents a caller may read or record: officers everybody's, agents those whom they serve by an open ticket. */
@ApplicationScoped
class ConsentRights {
    private Callers callers;
    private CustomerDesk customers;
    private RecordsDesk records;

    ConsentRights() {}

    @Inject
    ConsentRights(Callers callers, CustomerDesk customers, RecordsDesk records) {
        this.callers = callers;
        this.customers = customers;
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
        Answers.value(customers.view(caller, subject, null));
        return caller.is(Roles.PRIVACY_OFFICER) ? subject : Answers.value(records.serve(caller, subject));
    }
}
