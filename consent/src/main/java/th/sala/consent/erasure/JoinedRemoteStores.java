package th.sala.consent.erasure;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The stores that joined since the start. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JoinedRemoteStores implements RemoteStores {
    private final Map<String, RemoteStore> stores = new ConcurrentSkipListMap<>();

    @Override
    public void register(RemoteStore store) {
        if (stores.putIfAbsent(store.name(), store) != null) {
            throw new IllegalStateException("Two remote stores are called " + store.name() + ".");
        }
    }

    @Override
    public List<RemoteStore> all() {
        return List.copyOf(stores.values());
    }

    @Override
    public Optional<RemoteStore> named(String name) {
        return Optional.ofNullable(stores.get(name));
    }
}
