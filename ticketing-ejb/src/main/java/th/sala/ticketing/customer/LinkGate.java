package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.List;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Linking uses the data of everybody who is linked: each may forbid it. */
class LinkGate {
    private static final String PURPOSE = "customer-care";

    private final PurposeGate gate;

    @Inject
    LinkGate(PurposeGate gate) {
        this.gate = gate;
    }

    Outcome<Boolean> permits(Caller caller, List<SubjectId> persons) {
        return gate
                .decide(persons.stream()
                        .map(person ->
                                new ProcessingRequest(person, PURPOSE, Operation.AUTOMATE, null, caller.user(), null))
                        .toList())
                .stream()
                .filter(decision -> !decision.permitted())
                .map(Decision::reason)
                .findFirst()
                .map(Outcome::<Boolean>refusedByGate)
                .orElseGet(() -> Outcome.done(true));
    }
}
