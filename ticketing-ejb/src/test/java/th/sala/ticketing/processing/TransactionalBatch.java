package th.sala.ticketing.processing;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.intake.PendingMessages;
import th.sala.ticketing.ticket.DeskFixture;

/** The batch with the transactions that the container would give it. */
final class TransactionalBatch extends InboxBatch {
    private final DeskFixture desk;

    TransactionalBatch(DeskFixture desk, PendingMessages inbox, Delivery delivery, ReplyBlocks blocks) {
        super(inbox, delivery, blocks, desk.jdbi);
        this.desk = desk;
    }

    @Override
    public void deliverBatch(int limit, List<UUID> claimed) {
        desk.in(() -> {
            super.deliverBatch(limit, claimed);
            return null;
        });
    }

    @Override
    public boolean deliverOne(UUID id) {
        return desk.in(() -> super.deliverOne(id));
    }

    @Override
    public boolean deliverUndecided(UUID id) {
        return desk.in(() -> super.deliverUndecided(id));
    }

    @Override
    public void endBlocks() {
        desk.in(() -> {
            super.endBlocks();
            return null;
        });
    }

    @Override
    public boolean gateAnswers() {
        return desk.in(super::gateAnswers);
    }

    @Override
    public void failed(UUID id, String reason) {
        desk.in(() -> {
            super.failed(id, reason);
            return null;
        });
    }

    @Override
    public List<UUID> suspects(int limit) {
        return desk.in(() -> super.suspects(limit));
    }
}
