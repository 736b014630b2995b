package th.sala.consent.database;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The role of the running hub may neither change the schema nor rewrite evidence (P5). */
final class RuntimeRoleCheck implements StartCheck {
    private static final String MAY_TOO_MUCH = """
            SELECT (SELECT r.rolsuper OR r.rolcreatedb OR r.rolcreaterole FROM pg_roles r WHERE r.rolname = current_user)
                OR has_database_privilege(current_database(), 'CREATE')
                OR EXISTS (SELECT 1 FROM pg_namespace n
                    WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels', 'public')
                      AND has_schema_privilege(n.oid, 'CREATE'))
                OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels')
                      AND pg_has_role(current_user, c.relowner, 'MEMBER'))
                OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname || '.' || c.relname IN (
                          'consent.consent_event', 'consent.consent_evidence', 'consent.processing_block',
                          'consent.processing_block_lift', 'consent.gate_decision', 'consent.access_log',
                          'consent.audit_event', 'consent.erasure_journal', 'consent.retention_batch', 'consent.notice_version', 'consent.purpose_version',
                          'ticketing.ticket_change', 'ticketing.inbox_duplicate', 'ticketing.inbox_refused')
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
