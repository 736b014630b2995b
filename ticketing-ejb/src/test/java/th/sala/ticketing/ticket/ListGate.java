package th.sala.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;

/** A gate before lists, reports and boards: it keeps what it was asked, permits it until told otherwise, and decides once for all. */
public final class ListGate implements PurposeGate {
    public final List<ListRequest> decided = new ArrayList<>();
    public boolean permits = true;

    @Override
    public Decision decide(ProcessingRequest request) {
        throw new AssertionError("A list is decided once, not for each person.");
    }

    @Override
    public List<Decision> decide(List<ProcessingRequest> requests) {
        throw new AssertionError("A list is decided once, not for each person.");
    }

    @Override
    public Decision decide(ListRequest request) {
        decided.add(request);
        return new Decision(UUID.randomUUID(), permits, "S24_3", "purpose", permits ? null : "unknown-purpose");
    }
}
