package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.StoredFile;

/** Files waiting to be sent with a message. Joins the caller's transaction. */
public interface Uploads {

    /**
     * Bytes of each of these that wait for this owner; empty when one of them is not there. Until the transaction ends
     * nobody else takes them.
     */
    Optional<List<Long>> sizes(String owner, List<UUID> uploads);

    /** Takes the owner's files out of the waiting ones, in this order; empty when one of them is not there. */
    Optional<List<StoredFile>> take(String owner, List<UUID> uploads);
}
