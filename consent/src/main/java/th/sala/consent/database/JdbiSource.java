package th.sala.consent.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * The {@link Jdbi} over the hub's one database, which every module injects. Transactions are the container's: a handle
 * joins the one of the caller and never commits by itself.
 */
@ApplicationScoped
class JdbiSource {
    private static final String TRANSACTIONS = "java:comp/TransactionSynchronizationRegistry";

    /** Looked up by a constant name: a resource field of a CDI bean keeps its old class after a failed deployment. */
    @Produces
    @Singleton
    @SuppressWarnings("BanJNDI")
    Jdbi jdbi() throws NamingException {
        DataSource database = InitialContext.doLookup(DatabaseGuard.DATA_SOURCE);
        Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresTypes());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.setHandleScope(new TransactionHandles(InitialContext.doLookup(TRANSACTIONS), jdbi));
        return jdbi;
    }
}
