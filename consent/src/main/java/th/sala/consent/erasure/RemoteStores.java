package th.sala.consent.erasure;

import java.util.List;
import java.util.Optional;

/** The registry that stores outside the database join when the application starts. */
public interface RemoteStores {

    /** @throws IllegalStateException when another store has the same name */
    void register(RemoteStore store);

    /** Those that joined, by name. */
    List<RemoteStore> all();

    Optional<RemoteStore> named(String name);
}
