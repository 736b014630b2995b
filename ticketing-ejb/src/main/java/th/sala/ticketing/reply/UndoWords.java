package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import th.sala.consent.ledger.Withdrawals;

/** Puts the link that takes a withdrawal back into the message that tells of it, as that leaves: only the person may press it. */
@Singleton
class UndoWords implements LateWords {
    private final Withdrawals withdrawals;

    @Inject
    UndoWords(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public String fill(UUID message, String text) {
        return withdrawals
                .undoOf(message)
                .map(undo -> text.replace(PLACE, undo))
                .orElse(text);
    }
}
