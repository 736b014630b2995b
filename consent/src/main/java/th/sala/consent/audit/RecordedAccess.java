package th.sala.consent.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/** The access log in the table {@code access_log}; notes are sealed with the subject's key. */
@Stateless
public class RecordedAccess implements AccessLog {
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Jdbi jdbi;
    private final SubjectVault vault;

    @Inject
    public RecordedAccess(Jdbi jdbi, SubjectVault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    @Override
    public void record(AccessEntry entry) {
        record(List.of(entry));
    }

    @Override
    public void record(List<AccessEntry> entries) {
        if (!entries.isEmpty()) {
            jdbi.useHandle(handle -> {
                PreparedBatch batch = handle.prepareBatch(AccessTables.RECORD);
                entries.forEach(entry -> add(batch, entry));
                batch.execute();
            });
        }
    }

    private void add(PreparedBatch batch, AccessEntry entry) {
        byte[] note = entry.note() == null ? null : vault.seal(entry.subject(), entry.note());
        batch.bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("at", entry.at())
                .bind("actor", entry.actor())
                .bind("role", entry.role())
                .bind("subject", entry.subject().value())
                .bind("field", entry.field())
                .bind("ticket", entry.ticket())
                .bind("reason", entry.reason())
                .bind("note", note)
                .bind("basis", entry.basis())
                .bind("purpose", entry.purpose())
                .bind("decision", entry.decision())
                .add();
    }

    @Override
    public Page<LoggedAccess> read(AccessQuery query) {
        int rows = Page.rows(query.limit());
        Cursor cursor = Cursor.of(query.cursor());
        List<Row> read = jdbi.withHandle(handle -> {
            Query sql = handle.createQuery(AccessTables.reading(query))
                    .bind("from", query.from() == null ? Instant.EPOCH : query.from())
                    .bind("to", query.to() == null ? NEVER : query.to())
                    .bind("reason", query.reason())
                    .bind("cursorAt", cursor.at())
                    .bind("cursorId", cursor.id())
                    .bind("rows", rows + 1);
            if (query.subject() != null) {
                sql.bind("subject", query.subject().value());
            }
            if (query.actor() != null) {
                sql.bind("actor", query.actor());
            }
            return sql.mapTo(Row.class).list();
        });
        return Page.of(read, rows, row -> new Cursor(row.at(), row.id()), Row::logged);
    }

    /** A row of the table. */
    record Row(
            UUID id,
            Instant at,
            String actor,
            String role,
            UUID subjectId,
            String field,
            Long ticket,
            String reason,
            boolean noted,
            String basis,
            String purpose,
            UUID decision) {

        /** Words stand with the reason {@code other} only, and what is seen for it waits for an officer under the id of its row. */
        LoggedAccess logged() {
            return new LoggedAccess(
                    at,
                    actor,
                    role,
                    new SubjectId(subjectId),
                    field,
                    ticket,
                    reason,
                    noted ? id : null,
                    basis,
                    purpose,
                    decision);
        }
    }
}
