package th.sala.ticketing.report;

import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;

/** A gate that lets every report go. */
final class Permitting implements PurposeGate {
    @Override
    public Decision decide(ProcessingRequest request) {
        throw new AssertionError("A report decides once, not for each person.");
    }

    @Override
    public List<Decision> decide(List<ProcessingRequest> requests) {
        throw new AssertionError("A report decides once, not for each person.");
    }

    @Override
    public Decision decide(ListRequest request) {
        return new Decision(UUID.randomUUID(), true, "S24_3", "purpose", null);
    }
}
