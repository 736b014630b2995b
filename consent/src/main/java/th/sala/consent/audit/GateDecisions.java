package th.sala.consent.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Reads the table {@code gate_decision}. */
@Stateless
public class GateDecisions implements DecisionLog {
    private static final String OF_SUBJECT = """
            SELECT id, at, subject_id, purpose_key AS purpose, operation, channel, actor, about, permitted, basis, evidence, reason
            FROM consent.gate_decision
            WHERE subject_id IN (SELECT :subject UNION ALL SELECT identity FROM consent.same_person WHERE subject_id = :subject)
              AND (at, id) < (:cursorAt, :cursorId)
            ORDER BY at DESC, id DESC LIMIT :rows
            """;

    private final Jdbi jdbi;

    @Inject
    public GateDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Page<RecordedDecision> read(SubjectId subject, int limit, String cursor) {
        int rows = Page.rows(limit);
        Cursor below = Cursor.of(cursor);
        List<Row> read = jdbi.withHandle(handle -> handle.createQuery(OF_SUBJECT)
                .bind("subject", subject.value())
                .bind("cursorAt", below.at())
                .bind("cursorId", below.id())
                .bind("rows", rows + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(read, rows, row -> new Cursor(row.at(), row.id()), Row::decision);
    }

    /** A row of the table. */
    record Row(
            UUID id,
            Instant at,
            UUID subjectId,
            String purpose,
            String operation,
            String channel,
            String actor,
            UUID about,
            boolean permitted,
            String basis,
            String evidence,
            String reason) {

        RecordedDecision decision() {
            return new RecordedDecision(
                    id,
                    at,
                    new SubjectId(subjectId),
                    purpose,
                    operation,
                    channel,
                    actor,
                    about,
                    permitted,
                    basis,
                    evidence,
                    reason);
        }
    }
}
