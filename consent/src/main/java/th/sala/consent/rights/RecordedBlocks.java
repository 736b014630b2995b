package th.sala.consent.rights;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectVault;

/** Blocks in {@code processing_block} and {@code processing_block_lift}, each told to the consent ledger. */
@Stateless
public class RecordedBlocks implements ProcessingBlocks {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final SubjectMerges merges;
    private final Event<ProcessingStopped> stopped;

    @Inject
    public RecordedBlocks(
            Jdbi jdbi, Clock clock, SubjectVault vault, SubjectMerges merges, Event<ProcessingStopped> stopped) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.merges = merges;
        this.stopped = stopped;
    }

    @Override
    public UUID object(SubjectId subject, String purpose, String actor, String reason) {
        return objectOn(null, subject, purpose, actor, reason);
    }

    @Override
    public UUID objectOn(String channel, SubjectId subject, String purpose, String actor, String reason) {
        boolean known = jdbi.withHandle(handle -> handle.createQuery(BlockTables.PURPOSE_IS_KNOWN)
                .bind("purpose", purpose)
                .mapTo(Boolean.class)
                .one());
        if (!known) {
            throw new UnknownPurpose();
        }
        return raise(subject, new Ground(BlockKind.OBJECTION, purpose, channel), actor, reason);
    }

    @Override
    public UUID restrict(SubjectId subject, String actor, String reason) {
        return raise(subject, new Ground(BlockKind.RESTRICTION, null, null), actor, reason);
    }

    @Override
    public void lift(UUID block, LiftGround ground, String actor, String reason) {
        Instant at = clock.instant();
        jdbi.useHandle(handle -> {
            List<Block> lifted = handle.createQuery(BlockTables.BLOCKS)
                    .bind("block", block)
                    .mapTo(Block.class)
                    .list();
            if (lifted.isEmpty()) {
                throw new IllegalStateException("There is no block " + block + ".");
            }
            lifted.forEach(one -> lift(handle, one, ground, actor, reason, at));
        });
    }

    private void lift(Handle handle, Block block, LiftGround ground, String actor, String reason, Instant at) {
        int added = handle.createUpdate(BlockTables.LIFT)
                .bind("block", block.id())
                .bind("at", at)
                .bind("actor", actor)
                .bind("reason", sealed(block, reason))
                .bind("ground", ground.code())
                .execute();
        if (added == 1) {
            tell(handle, block, block.kind().lifted(), ground, actor, at);
        }
    }

    @Override
    public void carryObjections(SubjectId from, SubjectId to, String channel) {
        jdbi.withHandle(handle -> handle.createQuery(BlockTables.OBJECTED_ON)
                        .bind("subject", from.value())
                        .bind("channel", channel)
                        .mapTo(Objection.class)
                        .list())
                .forEach(one -> objectOn(one.channel(), to, one.purposeKey(), one.raisedBy(), null));
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

    /** Raised by each identity of the person, whoever of them is named. */
    private UUID raise(SubjectId subject, Ground ground, String actor, String reason) {
        UUID act = UuidCreator.getTimeOrderedEpoch();
        raise(new Block(act, subject.value(), ground.kind(), ground.purpose(), ground.channel(), null), actor, reason);
        merges.identities(subject).stream()
                .filter(identity -> !identity.equals(subject))
                .map(identity -> new Block(
                        UuidCreator.getTimeOrderedEpoch(),
                        identity.value(),
                        ground.kind(),
                        ground.purpose(),
                        ground.channel(),
                        act))
                .forEach(block -> raise(block, actor, reason));
        return act;
    }

    private void raise(Block block, String actor, String reason) {
        Instant at = clock.instant();
        jdbi.useHandle(handle -> {
            handle.createUpdate(BlockTables.RAISE)
                    .bind("id", block.id())
                    .bind("subject", block.subjectId())
                    .bind("kind", block.kind().code())
                    .bind("purpose", block.purposeKey())
                    .bind("channel", block.channel())
                    .bind("at", at)
                    .bind("actor", actor)
                    .bind("reason", sealed(block, reason))
                    .bind("act", block.act())
                    .execute();
            tell(handle, block, block.kind().raised(), null, actor, at);
        });
        stopped.fire(new ProcessingStopped(new SubjectId(block.subjectId()), block.purposeKey(), block.channel()));
    }

    private byte[] sealed(Block block, String reason) {
        return reason == null ? null : vault.seal(new SubjectId(block.subjectId()), reason);
    }

    private static void tell(Handle handle, Block block, String event, LiftGround ground, String actor, Instant at) {
        BatchMemory.forget();
        handle.createUpdate(BlockTables.EVENT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", block.subjectId())
                .bind("event", event)
                .bind("purpose", block.purposeKey())
                .bind("channel", block.channel())
                .bind("actorType", "subject".equals(actor) ? "SUBJECT" : "OFFICER")
                .bind("actor", actor)
                .bind("reason", ground == null ? null : ground.code())
                .bind("at", at)
                .bind("act", block.act())
                .execute();
    }

    /** What is stopped. */
    private record Ground(BlockKind kind, String purpose, String channel) {}

    /** What somebody objected to, and who recorded it. */
    record Objection(String purposeKey, String channel, String raisedBy) {}

    /** Whom and what a block stops. */
    record Block(UUID id, UUID subjectId, BlockKind kind, String purposeKey, String channel, UUID act) {}
}
