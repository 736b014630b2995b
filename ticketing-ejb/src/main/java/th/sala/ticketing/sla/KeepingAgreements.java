package th.sala.ticketing.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.ServedCustomers;
import th.sala.ticketing.people.ShownRecords;

@Stateless
public class KeepingAgreements implements AgreementDesk {
    private static final String PURPOSE = "customer-care";

    private final AgreementTable table;
    private final ServedCustomers customers;
    private final ShownRecords shown;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingAgreements() {
        this(null, null, null, null, null);
    }

    @Inject
    public KeepingAgreements(
            AgreementTable table, ServedCustomers customers, ShownRecords shown, AuditTrail trail, Clock clock) {
        this.table = table;
        this.customers = customers;
        this.shown = shown;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<String> names() {
        return table.names();
    }

    @Override
    public Outcome<CustomerAgreement> get(Caller caller, SubjectId customer) {
        return known(caller, customer).then(agreement -> shown.show(caller, customer, "agreement", PURPOSE, agreement));
    }

    @Override
    public Outcome<CustomerAgreement> record(Caller caller, SubjectId customer, String agreement) {
        return served(caller, customer).then(reached -> {
            if (agreement == null || !table.names().contains(agreement)) {
                return Outcome.refused(
                        Refusal.Kind.INVALID, "unknown-agreement", "No policy names this agreement. Write one first.");
            }
            CustomerAgreement recorded = new CustomerAgreement(agreement, clock.instant(), caller.user());
            table.end(reached);
            table.write(reached, recorded);
            told(caller, reached, "customer-agreement-recorded");
            return Outcome.done(recorded);
        });
    }

    @Override
    public Outcome<SubjectId> end(Caller caller, SubjectId customer) {
        return known(caller, customer).then(agreement -> {
            table.end(customer);
            told(caller, customer, "customer-agreement-ended");
            return Outcome.done(customer);
        });
    }

    private Outcome<CustomerAgreement> known(Caller caller, SubjectId customer) {
        return served(caller, customer)
                .then(reached -> table.find(reached)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(
                                Refusal.Kind.NOT_FOUND,
                                "no-agreement",
                                "The customer has no agreement of their own.")));
    }

    private Outcome<SubjectId> served(Caller caller, SubjectId customer) {
        return customers.reachedBy(caller, customer)
                ? Outcome.done(customer)
                : Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-customer", "None of your teams serves this customer.");
    }

    private void told(Caller caller, SubjectId customer, String deed) {
        trail.record(new AuditEvent(caller.user(), deed, "subject:" + customer.value(), Map.of()));
    }
}
