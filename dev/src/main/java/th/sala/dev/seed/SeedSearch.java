package th.sala.dev.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntUnaryOperator;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.key.MasterKey;
import th.sala.consent.subject.TokenRows;
import th.sala.ticketing.search.SearchRows;

/** Makes what is due findable as the hub's workers do, by as many threads as call it. */
final class SeedSearch {
    private static final int AT_ONCE = 500;

    private final MasterKey master;

    SeedSearch(MasterKey master) {
        this.master = master;
    }

    void fill(Connection owner) throws SQLException {
        Jdbi jdbi = Jdbi.create(owner).installPlugin(new PostgresTypes());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        drain(owner, SearchRows.together(jdbi)::fill);
        drain(owner, new TokenRows(jdbi, master)::fill);
    }

    private static void drain(Connection owner, IntUnaryOperator batch) throws SQLException {
        int taken = AT_ONCE;
        while (taken > 0) {
            taken = batch.applyAsInt(AT_ONCE);
            owner.commit();
        }
    }
}
