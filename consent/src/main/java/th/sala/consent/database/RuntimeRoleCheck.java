package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The role of the running hub may neither change the schema nor rewrite evidence (P5). */
final class RuntimeRoleCheck implements StartCheck {
    private static final String MAY_TOO_MUCH = """
            SELECT (SELECT r.rolsuper OR r.rolcreatedb OR r.rolcreaterole FROM pg_roles r WHERE r.rolname = current_user)
                OR has_database_privilege(current_database(), 'CREATE')
                OR EXISTS (SELECT 1 FROM pg_namespace n
                    WHERE n.nspname IN ('consent', 'ticketing', 'channels', 'public')
                      AND has_schema_privilege(n.oid, 'CREATE'))
                OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname IN ('consent', 'ticketing', 'channels')
                      AND pg_has_role(current_user, c.relowner, 'MEMBER'))
                OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'consent'
                      AND c.relname IN ('consent_event', 'gate_decision', 'access_log', 'audit_event',
                          'notice_version', 'purpose_version')
                      AND has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE'))
            """;

    @Override
    public Optional<String> refusal(Handle database) {
        boolean tooMuch =
                database.createQuery(MAY_TOO_MUCH).mapTo(Boolean.class).one();
        return tooMuch
                ? Optional.of("The database role of the hub may change the schema or rewrite evidence. "
                        + "Start it as the runtime role (sala_app), and run only ./sala migrate as the owner.")
                : Optional.empty();
    }
}
