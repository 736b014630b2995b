package th.sala.consent.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/** What stands against the use of a person's data now. */
public interface ActiveBlocks {

    /** Of the whole person, oldest first. */
    List<ActiveBlock> of(SubjectId person);

    /**
     * @param kind {@code objection} or {@code restriction}
     * @param purpose key of what is objected to; null for a restriction
     */
    record ActiveBlock(UUID id, String kind, String purpose, Instant raisedAt) {}
}
