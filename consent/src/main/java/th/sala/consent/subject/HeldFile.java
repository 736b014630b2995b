package th.sala.consent.subject;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file about a person.
 *
 * @param size in bytes
 * @param provided whether the person gave it to us
 * @param bytes read when they are needed; empty when it may not be handed out, such as a file with malware
 */
public record HeldFile(String name, long size, boolean provided, Supplier<Optional<byte[]>> bytes) {

    @Override
    public String toString() {
        return "HeldFile of " + size + " bytes";
    }
}
