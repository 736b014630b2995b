package th.sala.ticketing.processing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.database.WriteBehind;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.intake.PendingMessages;

/** The transactions of T2: many messages in one, one alone, and the note that one failed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InboxBatch {
    private final PendingMessages inbox;
    private final Delivery delivery;
    private final ReplyBlocks blocks;
    private final Jdbi jdbi;

    /** For the container's proxy. */
    public InboxBatch() {
        this(null, null, null, null);
    }

    @Inject
    public InboxBatch(PendingMessages inbox, Delivery delivery, ReplyBlocks blocks, Jdbi jdbi) {
        this.inbox = inbox;
        this.delivery = delivery;
        this.blocks = blocks;
        this.jdbi = jdbi;
    }

    /**
     * Delivers the oldest waiting messages, all or none.
     *
     * @param claimed is told which they are, also when the transaction fails at its very end
     * @throws DeliveryFailed when one of them could not be delivered
     */
    public void deliverBatch(int limit, List<UUID> claimed) {
        claimed.addAll(inbox.claim(limit));
        deliver(claimed, delivery::deliver);
    }

    /**
     * Delivers one message, unless somebody works on its sender or an older one of the same sender waits.
     *
     * @throws DeliveryFailed when it could not be delivered
     */
    public boolean deliverOne(UUID id) {
        List<UUID> claimed = inbox.claim(id).stream().toList();
        deliver(claimed, delivery::deliver);
        return !claimed.isEmpty();
    }

    /**
     * Delivers one message without asking the gate, which cannot decide.
     *
     * @throws DeliveryFailed when it could not be delivered
     */
    public boolean deliverUndecided(UUID id) {
        List<UUID> claimed = inbox.claim(id).stream().toList();
        deliver(claimed, delivery::deliverUndecided);
        return !claimed.isEmpty();
    }

    /** Tickets that nobody could answer while the gate was away can be answered again. */
    public void endBlocks() {
        blocks.end();
    }

    /** Whether the gate can decide now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean gateAnswers() {
        return blocks.gateAnswers();
    }

    public void failed(UUID id, String reason) {
        inbox.failed(id, reason);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<UUID> suspects(int limit) {
        return inbox.suspects(limit);
    }

    private void deliver(List<UUID> claimed, Consumer<List<PendingMessage>> way) {
        try {
            BatchMemory.during(() -> WriteBehind.during(jdbi, () -> way.accept(inbox.open(claimed))));
        } catch (RuntimeException | Error fault) {
            throw new DeliveryFailed(claimed.size(), fault);
        }
    }
}
