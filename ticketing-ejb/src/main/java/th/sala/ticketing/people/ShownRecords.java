package th.sala.ticketing.people;

import jakarta.inject.Inject;
import java.time.Clock;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessLog;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;

/** Shows what is kept of a person beside their tickets: by the gate's decision, and with a row of the access log. */
public class ShownRecords {
    private static final String SERVES = "reads-ticket";

    private final PurposeGate gate;
    private final AccessLog log;
    private final Clock clock;

    @Inject
    public ShownRecords(PurposeGate gate, AccessLog log, Clock clock) {
        this.gate = gate;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The record, once the gate permits it; refused with {@code purpose-refused} otherwise.
     *
     * @param field what the access log calls it
     * @param purpose key of the purpose that it is kept for
     */
    public <T> Outcome<T> show(Caller caller, SubjectId customer, String field, String purpose, T record) {
        Decision decision =
                gate.decide(new ProcessingRequest(customer, purpose, Operation.REVEAL, null, caller.user(), null));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        log.record(new AccessEntry(
                clock.instant(),
                caller.user(),
                caller.is("supervisor") ? "supervisor" : "integration",
                customer,
                field,
                null,
                SERVES,
                null,
                decision.basis(),
                purpose,
                decision.id()));
        return Outcome.done(record);
    }
}
