package th.sala.consent.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The stores by category, asked together. */
@Singleton
class StoreBook {
    private final RetainedStores stores;
    private final Jdbi jdbi;

    @Inject
    StoreBook(RetainedStores stores, Jdbi jdbi) {
        this.stores = stores;
        this.jdbi = jdbi;
    }

    List<RetainedRecords> of(String category) {
        return stores.all().stream()
                .filter(store -> store.category().equals(category))
                .toList();
    }

    Standing standing(String category, Reach reach) {
        return of(category).stream().map(store -> store.standing(reach)).reduce(Standing.NONE, Standing::plus);
    }

    Likeness likeness(UUID run) {
        return stores.all().stream()
                .flatMap(store -> store.likeness(run).stream())
                .reduce(Likeness.NONE, Likeness::plus);
    }

    /** @param ruled categories that have a rule */
    List<String> uncovered(Set<String> ruled) {
        Set<String> covered = new HashSet<>();
        stores.all().stream()
                .filter(store -> ruled.contains(store.category()))
                .forEach(store -> covered.addAll(store.tables()));
        return jdbi
                .withHandle(handle -> handle.createQuery(RetentionTables.PERSONAL_TABLES)
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(table -> !covered.contains(table))
                .toList();
    }
}
