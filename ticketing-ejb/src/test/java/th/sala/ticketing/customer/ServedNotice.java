package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.subject.SubjectId;

/** A ledger in which everybody was told the general notice. */
final class ServedNotice implements ConsentLedger {
    @Override
    public UUID record(ConsentDecision decision) {
        throw new UnsupportedOperationException("No test records consent.");
    }

    @Override
    public List<ConsentEntry> entries(SubjectId subject) {
        return List.of(new ConsentEntry(
                UUID.randomUUID(),
                null,
                "NoticeServed",
                null,
                "email",
                null,
                "general/1",
                "th",
                Instant.EPOCH,
                "system",
                "SYSTEM",
                null));
    }
}
