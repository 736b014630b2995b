package th.sala.consent.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/**
 * The hub's one database and the {@link Jdbi} that every module injects. Transactions are the container's: a handle
 * joins the one of the caller and never commits by itself.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/sala",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=SALA_DB_URL}",
        user = "${ENV=SALA_DB_USER}",
        password = "${ENV=SALA_DB_PASSWORD}",
        minPoolSize = 4,
        initialPoolSize = 4,
        maxPoolSize = 32,
        maxIdleTime = 300,
        properties = {
            "reWriteBatchedInserts=true",
            "ApplicationName=sala",
            "prepareThreshold=3",
            "tcpKeepAlive=true",
            "logServerErrorDetail=false",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5"
        })
@ApplicationScoped
class JdbiSource {
    @Resource(lookup = "java:app/jdbc/sala")
    private DataSource database;

    @Produces
    @Singleton
    Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(database).installPlugin(new PostgresTypes());
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }
}
