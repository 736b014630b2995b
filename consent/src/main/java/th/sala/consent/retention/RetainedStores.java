package th.sala.consent.retention;

import java.util.List;

/** The registry that owners of aging records join when the application starts, as they join that of holders. */
public interface RetainedStores {

    /** @throws IllegalStateException when another store has the same name */
    void register(RetainedRecords store);

    /** Everybody who joined, by name. */
    List<RetainedRecords> all();
}
