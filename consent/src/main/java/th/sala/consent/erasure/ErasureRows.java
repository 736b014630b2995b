package th.sala.consent.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.erasure.ErasureReport.Hold;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.erasure.ErasureReport.OpenLine;
import th.sala.consent.erasure.ErasureReport.Seal;
import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;
import th.sala.consent.retention.LegalHold;
import th.sala.consent.seal.SealedLedger;
import th.sala.consent.subject.SubjectId;

/** Plans and executions in their tables. */
@Singleton
class ErasureRows {
    private final Jdbi jdbi;
    private final ContentVault vault;
    private final SealedLedger ledger;

    @Inject
    ErasureRows(Jdbi jdbi, ContentVault vault, SealedLedger ledger) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** Until the transaction ends nobody else takes a step of this request. */
    void hold(UUID request) {
        jdbi.useHandle(handle -> handle.createQuery(ErasureTables.ONE_AT_A_TIME)
                .bind("request", request)
                .mapTo(String.class)
                .one());
    }

    Optional<ErasureReport> newest(UUID request, String kind) {
        return jdbi.withHandle(handle -> handle.createQuery(ErasureTables.NEWEST)
                .bind("request", request)
                .bind("kind", kind)
                .mapTo(Run.class)
                .findOne()
                .map(run -> run.report(
                        list(handle, ErasureTables.LINES, run.id(), Line.class),
                        list(handle, ErasureTables.OPEN, run.id(), OpenLine.class),
                        list(handle, ErasureTables.HOLDS, run.id(), Hold.class),
                        run.eventId() == null ? null : seal(run.eventId()))));
    }

    void add(Run run, List<Line> lines, List<LegalHold> holds) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(ErasureTables.ADD)
                    .bind("id", run.id())
                    .bind("request", run.requestId())
                    .bind("kind", run.kind())
                    .bind("outcome", run.outcome())
                    .bind("at", run.at())
                    .bind("operator", run.operator())
                    .bind("approver", run.approver())
                    .bind("approvedAt", run.approvedAt())
                    .bind("backupLaw", run.backupLaw())
                    .bind("backupVersion", run.backupVersion())
                    .bind("backupUntil", run.backupUntil())
                    .bind("keptUntil", run.keptUntil())
                    .bind("event", run.eventId())
                    .execute();
            lines.forEach(line -> add(handle, run.id(), line));
            holds.forEach(hold -> handle.createUpdate(ErasureTables.ADD_HOLD)
                    .bind("run", run.id())
                    .bind("hold", hold.id())
                    .execute());
        });
    }

    void add(UUID run, Line line) {
        jdbi.useHandle(handle -> add(handle, run, line));
    }

    /** To be done as soon as the transaction has ended. */
    void add(UUID run, String holder, Errand errand, Instant at) {
        add(run, null, holder, errand, at, at);
    }

    /** Not before it is due. */
    void add(UUID run, String holder, Errand errand, Instant at, Instant due) {
        add(run, null, holder, errand, at, due);
    }

    /** Of an erasure or, where that is null, of a run of the retention. */
    void add(UUID run, UUID retentionRun, String holder, Errand errand, Instant at, Instant due) {
        Sealed about = vault.seal(errand.about().getBytes(StandardCharsets.UTF_8));
        jdbi.useHandle(handle -> handle.createUpdate(ErasureTables.ADD_ERRAND)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("run", run)
                .bind("retentionRun", retentionRun)
                .bind("holder", holder)
                .bind("store", errand.store())
                .bind("aboutKey", about.key())
                .bind("about", about.bytes())
                .bind("records", errand.records())
                .bind("at", at)
                .bind("due", due)
                .execute());
    }

    /** To the ledger of each identity, tied together as one act; the first is the one that is named. */
    void tell(UUID event, List<SubjectId> identities, String law, String actor, Instant at) {
        jdbi.useHandle(handle -> {
            UUID id = event;
            for (SubjectId identity : identities) {
                handle.createUpdate(ErasureTables.EVENT)
                        .bind("id", id)
                        .bind("subject", identity.value())
                        .bind("actor", actor)
                        .bind("law", law)
                        .bind("at", at)
                        .bind("act", event)
                        .execute();
                id = UuidCreator.getTimeOrderedEpoch();
            }
        });
    }

    private static void add(Handle handle, UUID run, Line line) {
        handle.createUpdate(ErasureTables.ADD_LINE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("run", run)
                .bind("holder", line.holder())
                .bind("store", line.store())
                .bind("method", line.method())
                .bind("records", line.records())
                .bind("ground", line.ground())
                .bind("version", line.groundVersion())
                .bind("at", line.at())
                .execute();
    }

    private static <T> List<T> list(Handle handle, String sql, UUID run, Class<T> type) {
        return handle.createQuery(sql).bind("run", run).mapTo(type).list();
    }

    private Seal seal(UUID event) {
        return ledger.proof(event, null)
                .map(proof -> new Seal(event, proof.seq(), proof.size(), proof.root()))
                .orElse(null);
    }

    /** A row of {@code erasure_run} with the person of its request. */
    record Run(
            UUID id,
            UUID requestId,
            UUID subjectId,
            String kind,
            String outcome,
            Instant at,
            String operator,
            String approver,
            Instant approvedAt,
            String backupLaw,
            int backupVersion,
            LocalDate backupUntil,
            LocalDate keptUntil,
            UUID eventId) {

        ErasureReport report(List<Line> lines, List<OpenLine> open, List<Hold> holds, Seal seal) {
            return new ErasureReport(
                    id,
                    requestId,
                    new SubjectId(subjectId),
                    kind,
                    outcome,
                    at,
                    operator,
                    approver,
                    approvedAt,
                    lines,
                    open,
                    holds,
                    backupUntil,
                    keptUntil,
                    seal);
        }
    }
}
