package th.sala.ticketing.sla;

import java.util.List;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Which service agreement a customer has. Tickets that come from then on are under the policies that name it, and open
 * ones once they become another matter. Each method is one transaction.
 */
public interface AgreementDesk {

    /** Names that policies apply to, in order. */
    List<String> names();

    /**
     * By the gate's decision under {@code customer-care}, with a row of the access log. {@code NOT_FOUND} with {@code
     * unknown-customer} for whom the caller's teams do not serve, or {@code no-agreement}; {@code INVALID} with {@code
     * purpose-refused}.
     */
    Outcome<CustomerAgreement> get(Caller caller, SubjectId customer);

    /** Records it, in place of the one before; audited. {@code INVALID} with {@code unknown-agreement} when no policy names it. */
    Outcome<CustomerAgreement> record(Caller caller, SubjectId customer, String agreement);

    /** The customer has none any more; audited. Takes no permission of the gate, and tells no agreement. */
    Outcome<SubjectId> end(Caller caller, SubjectId customer);
}
