package th.sala.consent.database;

import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** The schema of each module that owns tables, and where Flyway wrote what it applied. */
enum ModuleSchema {
    CONSENT("""
            SELECT CASE WHEN success THEN version ELSE version || ' (failed)' END
            FROM consent.flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """, """
            SELECT EXISTS (SELECT 1 FROM consent.flyway_schema_history WHERE script = 'R__embedded_default.sql')
            """),
    TICKETING("""
            SELECT CASE WHEN success THEN version ELSE version || ' (failed)' END
            FROM ticketing.flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """, """
            SELECT EXISTS (SELECT 1 FROM ticketing.flyway_schema_history WHERE script = 'R__embedded_default.sql')
            """),
    CHANNELS("""
            SELECT CASE WHEN success THEN version ELSE version || ' (failed)' END
            FROM channels.flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """, """
            SELECT EXISTS (SELECT 1 FROM channels.flyway_schema_history WHERE script = 'R__embedded_default.sql')
            """);

    private static final String HISTORY_IS_READABLE =
            "SELECT coalesce(has_table_privilege(to_regclass(:history), 'SELECT'), false)";

    private final String appliedVersion;
    private final String demoApplied;

    ModuleSchema(String appliedVersion, String demoApplied) {
        this.appliedVersion = appliedVersion;
        this.demoApplied = demoApplied;
    }

    String appliedVersion() {
        return appliedVersion;
    }

    String demoApplied() {
        return demoApplied;
    }

    /** False when the module was never migrated. */
    boolean historyIsReadable(Handle database) {
        return database.createQuery(HISTORY_IS_READABLE)
                .bind("history", code() + ".flyway_schema_history")
                .mapTo(Boolean.class)
                .one();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String versionResource() {
        return "db/" + code() + "/version";
    }
}
