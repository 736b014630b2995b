package th.sala.consent.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;

@Stateless
public class ServingBlocks implements BlockDesk {
    private static final int LONGEST = 2_000;

    private static final String IN_FORCE = """
            SELECT b.id, b.subject_id, b.kind, b.purpose_key AS purpose, b.channel, r.request_id AS request,
                b.raised_at AS since, b.raised_by AS by
            FROM consent.active_block a
            JOIN consent.processing_block b ON b.id = a.id
            LEFT JOIN consent.rights_block r ON r.block_id = coalesce(b.act, b.id)
            WHERE a.subject_id = :subject
            ORDER BY b.raised_at, b.id
            """;

    private static final String STANDING = """
            SELECT b.subject_id, b.kind, s.erased_at IS NOT NULL AS erased,
                q.state IS NOT NULL AND q.state NOT IN ('done', 'refused') AS open
            FROM consent.processing_block b
            JOIN consent.subject s ON s.id = b.subject_id
            LEFT JOIN consent.rights_block r ON r.block_id = coalesce(b.act, b.id)
            LEFT JOIN consent.rights_request_now q ON q.id = r.request_id
            WHERE b.id = :block
              AND NOT EXISTS (SELECT 1 FROM consent.processing_block_lift l WHERE l.block_id = b.id)
            """;

    private final Jdbi jdbi;
    private final ProcessingBlocks blocks;
    private final SubjectDataHolders holders;
    private final AuditTrail trail;

    @Inject
    public ServingBlocks(Jdbi jdbi, ProcessingBlocks blocks, SubjectDataHolders holders, AuditTrail trail) {
        this.jdbi = jdbi;
        this.blocks = blocks;
        this.holders = holders;
        this.trail = trail;
    }

    @Override
    public List<StandingBlock> inForce(SubjectId subject) {
        return jdbi
                .withHandle(handle -> handle.createQuery(IN_FORCE)
                        .bind("subject", subject.value())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::block)
                .toList();
    }

    @Override
    public Lifting lift(UUID block, String ground, String note, String actor) {
        Optional<Standing> standing = standing(block);
        if (standing.isEmpty()) {
            return Lifting.UNKNOWN_BLOCK;
        }
        Optional<LiftGround> why = LiftGround.ofOfficer(ground, standing.get().kind());
        String words = note == null || note.isBlank() ? null : note;
        Lifting said = why.isEmpty() ? Lifting.UNKNOWN_GROUND : standing.get().answer(words);
        if (said == Lifting.LIFTED) {
            lift(block, standing.get().subject(), why.orElseThrow(), words, actor);
        }
        return said;
    }

    private void lift(UUID block, SubjectId subject, LiftGround why, String words, String actor) {
        blocks.lift(block, why, actor, words);
        if (!blocks.restricted(subject)) {
            holders.all().forEach(holder -> holder.restrict(subject, false));
        }
        trail.record(new AuditEvent(
                actor, "processing-block-lifted", "processing-block:" + block, Map.of("ground", why.code())));
    }

    private Optional<Standing> standing(UUID block) {
        return jdbi.withHandle(handle -> handle.createQuery(STANDING)
                .bind("block", block)
                .mapTo(Standing.class)
                .findOne());
    }

    /**
     * What is to end.
     *
     * @param open whether the request that raised it waits for its decision
     */
    record Standing(UUID subjectId, BlockKind kind, boolean erased, boolean open) {

        SubjectId subject() {
            return new SubjectId(subjectId);
        }

        Lifting answer(String words) {
            if (open) {
                return Lifting.REQUEST_OPEN;
            }
            if (words == null) {
                return erased ? Lifting.LIFTED : Lifting.NOTE_MISSING;
            }
            if (erased) {
                return Lifting.WORDS_OF_ERASED;
            }
            return words.length() > LONGEST ? Lifting.TOO_LONG : Lifting.LIFTED;
        }
    }

    /** A block as it stands in the tables. */
    record Row(
            UUID id,
            UUID subjectId,
            String kind,
            String purpose,
            String channel,
            UUID request,
            Instant since,
            String by) {

        StandingBlock block() {
            return new StandingBlock(id, new SubjectId(subjectId), kind, purpose, channel, request, since, by);
        }
    }
}
