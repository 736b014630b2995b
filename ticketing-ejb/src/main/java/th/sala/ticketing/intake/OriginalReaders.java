package th.sala.ticketing.intake;

import java.util.Optional;

/** The registry that channels join so that a replay can read their messages again. */
public interface OriginalReaders {

    /** @throws IllegalStateException when the channel has another reader already */
    void register(OriginalReader reader);

    /** Empty when the channel's messages cannot be read again. */
    Optional<OriginalReader> of(String channel);
}
