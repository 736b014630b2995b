package th.sala.consent.database;

import java.util.Locale;

/** The schema of each module that owns tables, and where Flyway wrote what it applied. */
enum ModuleSchema {
    CONSENT("""
            SELECT CASE WHEN success THEN version ELSE version || ' (failed)' END
            FROM consent.flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """),
    TICKETING("""
            SELECT CASE WHEN success THEN version ELSE version || ' (failed)' END
            FROM ticketing.flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """),
    CHANNELS("""
            SELECT CASE WHEN success THEN version ELSE version || ' (failed)' END
            FROM channels.flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1
            """);

    private final String appliedVersion;

    ModuleSchema(String appliedVersion) {
        this.appliedVersion = appliedVersion;
    }

    String appliedVersion() {
        return appliedVersion;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String history() {
        return code() + ".flyway_schema_history";
    }

    String versionResource() {
        return "db/" + code() + "/version";
    }
}
