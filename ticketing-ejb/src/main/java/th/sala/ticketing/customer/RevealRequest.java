package th.sala.ticketing.customer;

import java.util.UUID;
import th.sala.ticketing.conversation.RevealReason;

/**
 * Asks to see one field of a person in the clear.
 *
 * @param field {@code name}, {@code email}, {@code phone}, {@code line-user-id}, {@code address} or {@code national-id}
 * @param reason a reveal reason of the contract
 * @param ticket number of the ticket that gives the occasion; required of agents
 * @param id which one of several of this field, as the customer's identities name it; null for the newest
 * @param note required with reason {@code other}, kept with no other
 */
public record RevealRequest(String field, UUID id, String reason, Long ticket, String note) {

    /** The note where the reason asks for one; what else came with it is not kept, since nobody would look at it. */
    String words() {
        return RevealReason.OTHER.equals(reason) ? note : null;
    }

    @Override
    public String toString() {
        return field + " for " + reason;
    }
}
