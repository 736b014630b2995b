package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.HeldIdentifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** Opens fields of a person for customer care: nothing without the gate's decision and a row of the access log. */
class CareGate {
    private static final String PURPOSE = "customer-care";

    private final PurposeGate gate;
    private final SubjectRegister subjects;
    private final AccessLog log;
    private final Clock clock;

    @Inject
    CareGate(PurposeGate gate, SubjectRegister subjects, AccessLog log, Clock clock) {
        this.gate = gate;
        this.subjects = subjects;
        this.log = log;
        this.clock = clock;
    }

    Decision ask(SubjectId customer, String channel, String user, UUID ticket) {
        return gate.decide(new ProcessingRequest(customer, PURPOSE, Operation.REVEAL, channel, user, ticket));
    }

    /** The value of this one of the person's identifiers, logged; empty when it is held no more. */
    Optional<String> open(SubjectId customer, HeldIdentifier held, Occasion occasion, Decision decision) {
        Optional<String> value = subjects.open(customer, held.id());
        if (value.isPresent()) {
            show(customer, held.kind().code(), occasion, decision);
        }
        return value;
    }

    /** Writes down that this part of what is held of the person is shown. */
    void show(SubjectId customer, String field, Occasion occasion, Decision decision) {
        log.record(new AccessEntry(
                clock.instant(),
                occasion.user(),
                occasion.role(),
                customer,
                field,
                occasion.ticket(),
                occasion.reason(),
                occasion.note(),
                decision.basis(),
                PURPOSE,
                decision.id()));
    }

    /** The same for a privacy officer, whose work rests on the law and on no decision of the gate. */
    void onDuty(SubjectId person, String officer, String field) {
        log.record(new AccessEntry(
                clock.instant(),
                officer,
                ServingCustomers.OFFICER,
                person,
                field,
                null,
                "officer-duty",
                null,
                null,
                null,
                null));
    }

    /**
     * Who looks and why.
     *
     * @param role the right it is seen by
     * @param ticket number; null when there is none
     */
    record Occasion(String user, String role, Long ticket, String reason, String note) {}
}
