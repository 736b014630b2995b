package th.sala.consent.database;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Refuses to start the hub on a database that would lose messages, cannot search Thai, could be rewritten by the hub
 * itself or has another schema. Everything that touches the database at start-up waits for it with
 * {@code @DependsOn("consent.jar#DatabaseGuard")}.
 */
@Singleton
@Startup
public class DatabaseGuard {
    private static final Logger LOG = Logger.getLogger(DatabaseGuard.class.getName());

    private final Jdbi jdbi;
    private final List<StartCheck> checks;

    @Inject
    public DatabaseGuard(
            Jdbi jdbi,
            @ConfigProperty(name = "SALA_MODE", defaultValue = "development") String mode,
            @ConfigProperty(name = "SALA_DB_PASSWORD") Optional<String> password) {
        this(jdbi, checks(mode, password.orElse("")));
    }

    DatabaseGuard(Jdbi jdbi, List<StartCheck> checks) {
        this.jdbi = jdbi;
        this.checks = checks;
    }

    /** @throws IllegalStateException with every reason, so that the deployment fails and says why */
    @PostConstruct
    public void check() {
        List<String> refusals = jdbi.withHandle(this::refusals);
        if (!refusals.isEmpty()) {
            String sentence = "Sala does not start. " + String.join(" ", refusals);
            LOG.log(Level.SEVERE, sentence);
            throw new IllegalStateException(sentence);
        }
    }

    private List<String> refusals(Handle database) {
        return checks.stream()
                .map(check -> check.refusal(database))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<StartCheck> checks(String mode, String password) {
        ClassLoader code = Thread.currentThread().getContextClassLoader();
        List<StartCheck> checks = new ArrayList<>(List.of(
                new DurabilityCheck(),
                new LocaleCheck(),
                new RuntimeRoleCheck(),
                new DefaultPasswordCheck(mode, password)));
        Arrays.stream(ModuleSchema.values())
                .map(schema -> new SchemaVersionCheck(schema, code))
                .forEach(checks::add);
        return checks;
    }
}
