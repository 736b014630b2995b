package th.sala.consent.erasure;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.erasure.RemoteStore.Answer;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** The errands of erasures in their table: taken, done or still open. Each call is a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ErasureErrands {
    private final Jdbi jdbi;
    private final Clock clock;
    private final ContentVault vault;
    private final ErasureRows rows;
    private final AuditTrail trail;

    /** For the container's proxy. */
    public ErasureErrands() {
        this(null, null, null, null, null);
    }

    @Inject
    public ErasureErrands(Jdbi jdbi, Clock clock, ContentVault vault, ErasureRows rows, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.rows = rows;
        this.trail = trail;
    }

    /** Those that are due; nobody else gets them before their next try. */
    public List<Taken> take(int limit) {
        return jdbi
                .withHandle(handle -> handle.createQuery(ErasureTables.TAKE)
                        .bind("at", clock.instant())
                        .bind("limit", limit)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> new Taken(
                        row.id(),
                        row.runId(),
                        row.retentionRun(),
                        row.holder(),
                        row.store(),
                        new String(vault.open(new Sealed(row.aboutKey(), row.about())), StandardCharsets.UTF_8)))
                .toList();
    }

    /** It is put on record and the errand, with all that it knew, is gone; or it stays open with its obstacle. */
    public void settle(Taken errand, Answer answer) {
        if (answer instanceof Answer.Done done) {
            int gone = jdbi.withHandle(handle -> handle.createUpdate(ErasureTables.END)
                    .bind("id", errand.id())
                    .execute());
            if (gone == 1) {
                prove(errand, done.records());
            }
        } else if (answer instanceof Answer.Open open) {
            jdbi.useHandle(handle -> handle.createUpdate(ErasureTables.OBSTRUCTED)
                    .bind("id", errand.id())
                    .bind("obstacle", open.obstacle())
                    .bind("goneBy", open.goneBy())
                    .execute());
        }
    }

    /** As a line of the certificate, or for a run of the retention in the audit trail. */
    private void prove(Taken errand, long records) {
        if (errand.run() == null) {
            trail.record(new AuditEvent(
                    "system",
                    "retention-errand-done",
                    "retention-run:" + errand.retentionRun(),
                    Map.of("holder", errand.holder(), "store", errand.store(), "records", String.valueOf(records))));
            return;
        }
        rows.add(
                errand.run(),
                new Line(
                        errand.holder(),
                        errand.store(),
                        errand.holder().equals(SecondLook.NAME) ? "delete" : "remote",
                        records,
                        null,
                        null,
                        clock.instant()));
    }

    /**
     * An errand that was taken, opened.
     *
     * @param run the erasure it belongs to; null when it belongs to a run of the retention
     */
    public record Taken(UUID id, UUID run, UUID retentionRun, String holder, String store, String about) {

        @Override
        public String toString() {
            return holder + " " + id;
        }
    }

    /** A row of {@code erasure_errand}. */
    record Row(UUID id, UUID runId, UUID retentionRun, String holder, String store, byte[] aboutKey, byte[] about) {}
}
