package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import th.sala.consent.mode.Mode;

/** Teams, people and mailboxes of the demo are known to everybody: a production hub never runs with them. */
final class DemoDataCheck implements StartCheck {
    private final ModuleSchema schema;
    private final Mode mode;

    DemoDataCheck(ModuleSchema schema, Mode mode) {
        this.schema = schema;
        this.mode = mode;
    }

    @Override
    public Optional<String> refusal(Handle database) {
        return mode.isProduction() && schema.historyIsReadable(database) && holdsDemo(database)
                ? Optional.of("The schema " + schema.code() + " holds rows of the demo. "
                        + "Run ./sala migrate with SALA_MODE=production on an empty database and start again.")
                : Optional.empty();
    }

    private boolean holdsDemo(Handle database) {
        return database.createQuery(schema.demoApplied()).mapTo(Boolean.class).one();
    }
}
