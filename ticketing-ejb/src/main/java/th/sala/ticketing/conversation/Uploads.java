package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.StoredFile;

/** Files waiting to be sent with a message. Joins the caller's transaction. */
public interface Uploads {

    /** Whether all of these wait for this owner; until the transaction ends nobody else takes them. */
    boolean holds(String owner, List<UUID> uploads);

    /** Takes the owner's files out of the waiting ones, in this order; empty when one of them is not there. */
    Optional<List<StoredFile>> take(String owner, List<UUID> uploads);
}
