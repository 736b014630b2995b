package th.sala.ticketing.intake;

import java.util.Optional;

/** The registry that channels join so that a replay can read their messages again. */
public interface OriginalReaders {

    /** No two readers read what came by the same channel. */
    void register(OriginalReader reader);

    /** Empty when what came by the channel cannot be read again. */
    Optional<OriginalReader> of(String channel);
}
