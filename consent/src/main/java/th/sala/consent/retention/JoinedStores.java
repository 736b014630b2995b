package th.sala.consent.retention;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The stores that joined since the start, by name. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class JoinedStores implements RetainedStores {
    private final Map<String, RetainedRecords> stores = new ConcurrentSkipListMap<>();

    @Override
    public void register(RetainedRecords store) {
        if (stores.putIfAbsent(store.name(), store) != null) {
            throw new IllegalStateException("Two stores of aging records are called " + store.name() + ".");
        }
    }

    @Override
    public List<RetainedRecords> all() {
        return List.copyOf(stores.values());
    }
}
