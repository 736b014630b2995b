package th.sala.consent.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectVault;

/** Blocks in {@code processing_block} and {@code processing_block_lift}, each told to the consent ledger. */
@Stateless
public class RecordedBlocks implements ProcessingBlocks {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final Event<ProcessingStopped> stopped;

    @Inject
    public RecordedBlocks(Jdbi jdbi, Clock clock, SubjectVault vault, Event<ProcessingStopped> stopped) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.stopped = stopped;
    }

    @Override
    public UUID object(SubjectId subject, String purpose, String actor, String reason) {
        boolean known = jdbi.withHandle(handle -> handle.createQuery(BlockTables.PURPOSE_IS_KNOWN)
                .bind("purpose", purpose)
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            throw new UnknownPurpose();
        }
        return raise(new Block(subject.value(), BlockKind.OBJECTION, purpose), actor, reason);
    }

    @Override
    public UUID restrict(SubjectId subject, String actor, String reason) {
        return raise(new Block(subject.value(), BlockKind.RESTRICTION, null), actor, reason);
    }

    @Override
    public void lift(UUID block, String actor, String reason) {
        Instant at = clock.instant();
        jdbi.useHandle(handle -> {
            Block lifted = handle.createQuery(BlockTables.BLOCK)
                    .bind("block", block)
                    .mapTo(Block.class)
                    .findOne()
                    .orElseThrow(() -> new IllegalStateException("There is no block " + block + "."));
            int added = handle.createUpdate(BlockTables.LIFT)
                    .bind("block", block)
                    .bind("at", at)
                    .bind("actor", actor)
                    .bind("reason", sealed(lifted, reason))
                    .execute();
            if (added == 1) {
                tell(handle, lifted, lifted.kind().lifted(), actor, at);
            }
        });
    }

    @Override
    public boolean restricted(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(BlockTables.RESTRICTED)
                .bind("subject", subject.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Set<SubjectId> restricted(Collection<SubjectId> subjects) {
        return jdbi
                .withHandle(handle -> handle.createQuery(BlockTables.RESTRICTED_AMONG)
                        .bindArray(
                                "subjects",
                                UUID.class,
                                subjects.stream().map(SubjectId::value).toList())
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .map(SubjectId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private UUID raise(Block block, String actor, String reason) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = clock.instant();
        jdbi.useHandle(handle -> {
            handle.createUpdate(BlockTables.RAISE)
                    .bind("id", id)
                    .bind("subject", block.subjectId())
                    .bind("kind", block.kind().code())
                    .bind("purpose", block.purposeKey())
                    .bind("at", at)
                    .bind("actor", actor)
                    .bind("reason", sealed(block, reason))
                    .execute();
            tell(handle, block, block.kind().raised(), actor, at);
        });
        stopped.fire(new ProcessingStopped(new SubjectId(block.subjectId()), block.purposeKey()));
        return id;
    }

    private byte[] sealed(Block block, String reason) {
        return reason == null ? null : vault.seal(new SubjectId(block.subjectId()), reason);
    }

    private static void tell(Handle handle, Block block, String event, String actor, Instant at) {
        handle.createUpdate(BlockTables.EVENT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", block.subjectId())
                .bind("event", event)
                .bind("purpose", block.purposeKey())
                .bind("actorType", "subject".equals(actor) ? "SUBJECT" : "OFFICER")
                .bind("actor", actor)
                .bind("at", at)
                .execute();
    }

    /** Whom and what a block stops. */
    record Block(UUID subjectId, BlockKind kind, String purposeKey) {}
}
