package th.sala.ticketing.conversation;

import java.util.UUID;
import th.sala.consent.purpose.Decision;

/**
 * Why a message could be handled.
 *
 * @param purpose key of the purpose; null for a note
 * @param decision the gate's recorded decision; null for a note
 */
public record Basis(String purpose, UUID decision) {
    public static final Basis NONE = new Basis(null, null);

    public static Basis of(String purpose, Decision decision) {
        return new Basis(purpose, decision.id());
    }
}
