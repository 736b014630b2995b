package th.sala.channels.runtime;

import jakarta.annotation.PostConstruct;
import java.util.List;
import th.sala.consent.retention.RetainedRecords;
import th.sala.consent.retention.RetainedStores;

/** What a channel keeps beside tickets, and by which rule it goes. */
public abstract class AgedEvents {
    private final RetainedStores stores;
    private final List<RetainedRecords> own;

    protected AgedEvents(RetainedStores stores, List<RetainedRecords> own) {
        this.stores = stores;
        this.own = List.copyOf(own);
    }

    @PostConstruct
    public void join() {
        own.forEach(stores::register);
    }
}
