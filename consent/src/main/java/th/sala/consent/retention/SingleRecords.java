package th.sala.consent.retention;

import java.util.Optional;
import java.util.UUID;

/** Records that can be told one by one, so that one which cannot be taken is set aside and stops no other. */
public interface SingleRecords extends RetainedRecords {

    /** The one with which {@link #take} begins; empty when nothing is left. What was set aside lately is passed over. */
    Optional<UUID> first(Reach reach);

    /** Whether it was not taken yet. */
    boolean isThere(UUID record);
}
