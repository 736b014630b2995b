package th.sala.consent.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * A plan to erase a person, or what was carried out: the certificate. It names stores and figures, never a value. Lines of
 * stores outside the database stand in {@code open} until they are done there.
 *
 * @param kind {@code plan} or {@code execution}
 * @param outcome {@code erased}; {@code partial} while a part stays under a hold; {@code blocked} when nothing may be
 *     deleted for now and the data is restricted instead (section 34)
 * @param operator user name of who made the plan or carried it out
 * @param approver user name of who granted the request
 * @param backupUntil last day, in Asia/Bangkok, on which a backup with plain text may still exist
 * @param keptUntil last day of the certificate
 * @param seal where the erasure stands in the sealed ledger; null for a plan, and until it is sealed
 */
public record ErasureReport(
        UUID id,
        UUID request,
        SubjectId subject,
        String kind,
        String outcome,
        Instant at,
        String operator,
        String approver,
        Instant approvedAt,
        List<Line> lines,
        List<OpenLine> open,
        List<Hold> holds,
        LocalDate backupUntil,
        LocalDate keptUntil,
        Seal seal) {
    public ErasureReport {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
        holds = List.copyOf(holds);
    }

    /**
     * A store and what is done there.
     *
     * @param method {@code delete}, {@code empty} (words go, figures stay), {@code shred} (the key goes), {@code keep} or
     *     {@code remote} (deleted in a store outside the database)
     * @param ground key of the law by which it stays; null for what goes
     */
    public record Line(
            String holder,
            String store,
            String method,
            long records,
            String ground,
            Integer groundVersion,
            Instant at) {}

    /**
     * What could not be reached yet; it is tried again.
     *
     * @param triedAt null before the first try
     * @param obstacle why, as a code; null before the first try
     * @param goneBy last day, in Asia/Bangkok, of what goes there by its age alone; null when it is not that
     */
    public record OpenLine(
            String holder,
            String store,
            long records,
            Instant since,
            int attempts,
            Instant triedAt,
            String obstacle,
            LocalDate goneBy) {}

    /** A legal hold that stood in the way. */
    public record Hold(UUID id, Long ticket, String category, String ground, int groundVersion, LocalDate reviewOn) {}

    /**
     * Place in the ledger.
     *
     * @param seq number of the leaf
     * @param size of the newest checkpoint
     * @param root of it, in hexadecimal
     */
    public record Seal(UUID entry, long seq, long size, String root) {}
}
