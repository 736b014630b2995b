package th.sala.ticketing.intake;

import java.util.Optional;
import java.util.UUID;

/** Original bytes, each sealed with a key of its own (M11). Joins the caller's transaction. */
public interface Blobs {

    UUID keep(byte[] content);

    /** Empty when the bytes were erased. */
    Optional<byte[]> open(UUID id);
}
