package th.sala.consent.audit;

import th.sala.consent.subject.SubjectId;

/** What the purpose gate decided about a person, permitted and refused. */
public interface DecisionLog {

    /**
     * Newest first.
     *
     * @param limit rows a page, 1 to 200
     * @param cursor where the page before ended; null for the first
     * @throws UnreadableCursor when the cursor is not one of ours
     */
    Page<RecordedDecision> read(SubjectId subject, int limit, String cursor);
}
