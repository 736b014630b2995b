package th.sala.consent.rights;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.ledger.AgreementGiven;

/**
 * Whoever objected to a purpose and agrees to it afterwards has changed their mind: the newer word holds. Only for that
 * purpose, only what this identity had objected to, and never a restriction.
 */
@Singleton
class LaterConsents {
    private static final String OBJECTIONS = """
            SELECT b.id FROM consent.processing_block b
            WHERE b.subject_id = :subject AND b.kind = 'objection' AND b.purpose_key = :purpose AND b.channel IS NULL
              AND NOT EXISTS (SELECT 1 FROM consent.processing_block_lift l WHERE l.block_id = b.id)
            ORDER BY b.id
            """;

    private final Jdbi jdbi;
    private final ProcessingBlocks blocks;

    @Inject
    LaterConsents(Jdbi jdbi, ProcessingBlocks blocks) {
        this.jdbi = jdbi;
        this.blocks = blocks;
    }

    void agreed(@Observes AgreementGiven agreement) {
        jdbi.withHandle(handle -> handle.createQuery(OBJECTIONS)
                        .bind("subject", agreement.subject().value())
                        .bind("purpose", agreement.purpose())
                        .mapTo(UUID.class)
                        .list())
                .forEach(block -> blocks.lift(block, LiftGround.CONSENT_GIVEN, agreement.actor(), null));
    }
}
