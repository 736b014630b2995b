package th.sala.consent.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.mode.Mode;

/**
 * Refuses to start the hub on a database that would lose messages, cannot search Thai, could be rewritten by the hub
 * itself or has another schema. Everything that touches the database at start-up waits for it with
 * {@code @DependsOn("consent.jar#DatabaseGuard")}. The data source is defined here too: the container reads the definition
 * only from enterprise beans.
 */
@DataSourceDefinition(
        name = DatabaseGuard.DATA_SOURCE,
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
@Singleton
@Startup
public class DatabaseGuard {
    static final String DATA_SOURCE = "java:app/jdbc/sala";
    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class.getName());

    private final Jdbi jdbi;
    private final Mode mode;
    private final Optional<String> password;

    @Inject
    public DatabaseGuard(Jdbi jdbi, Mode mode, @ConfigProperty(name = "SALA_DB_PASSWORD") Optional<String> password) {
        this.jdbi = jdbi;
        this.mode = mode;
        this.password = password;
    }

    /** @throws IllegalStateException with every reason, so that the deployment fails and says why */
    @PostConstruct
    public void check() {
        ClassLoader code = Thread.currentThread().getContextClassLoader();
        List<StartCheck> checks = new ArrayList<>(List.of(
                new DurabilityCheck(),
                new LocaleCheck(),
                new RuntimeRoleCheck(),
                new DefaultPasswordCheck(mode, password.orElse(""))));
        for (ModuleSchema schema : ModuleSchema.values()) {
            checks.add(new SchemaVersionCheck(schema, code));
            checks.add(new DemoDataCheck(schema, mode));
        }
        pass(checks);
    }

    void pass(List<StartCheck> checks) {
        List<String> refusals = jdbi.withHandle(database -> checks.stream()
                .map(check -> check.refusal(database))
                .flatMap(Optional::stream)
                .toList());
        if (!refusals.isEmpty()) {
            String sentence = "Sala does not start. " + String.join(" ", refusals);
            LOG.log(Level.SEVERE, sentence);
            throw new IllegalStateException(sentence);
        }
    }
}
