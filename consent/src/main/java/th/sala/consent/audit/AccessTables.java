package th.sala.consent.audit;

/** The SQL of the access log. Each filter has a query of its own, so that each keeps its index. */
final class AccessTables {
    static final String RECORD = """
            INSERT INTO consent.access_log
                (id, at, actor, role, subject_id, field, ticket, reason, note, basis, purpose, decision)
            VALUES (:id, :at, :actor, :role, :subject, :field, :ticket, :reason, :note, :basis, :purpose, :decision)
            """;

    static final String OF_SUBJECT = """
            SELECT id, at, actor, role, subject_id, field, ticket, reason, note IS NOT NULL AS noted, basis, purpose, decision
            FROM consent.access_log
            WHERE subject_id IN (SELECT :subject UNION ALL SELECT identity FROM consent.same_person WHERE subject_id = :subject)
              AND at >= :from AND at < :to AND (CAST(:reason AS text) IS NULL OR reason = :reason)
              AND (at, id) < (:cursorAt, :cursorId)
            ORDER BY at DESC, id DESC LIMIT :rows
            """;

    static final String OF_SUBJECT_BY_ACTOR = """
            SELECT id, at, actor, role, subject_id, field, ticket, reason, note IS NOT NULL AS noted, basis, purpose, decision
            FROM consent.access_log
            WHERE subject_id IN (SELECT :subject UNION ALL SELECT identity FROM consent.same_person WHERE subject_id = :subject)
              AND actor = :actor AND at >= :from AND at < :to AND (CAST(:reason AS text) IS NULL OR reason = :reason)
              AND (at, id) < (:cursorAt, :cursorId)
            ORDER BY at DESC, id DESC LIMIT :rows
            """;

    static final String BY_ACTOR = """
            SELECT id, at, actor, role, subject_id, field, ticket, reason, note IS NOT NULL AS noted, basis, purpose, decision
            FROM consent.access_log
            WHERE actor = :actor AND at >= :from AND at < :to AND (CAST(:reason AS text) IS NULL OR reason = :reason)
              AND (at, id) < (:cursorAt, :cursorId)
            ORDER BY at DESC, id DESC LIMIT :rows
            """;

    static final String ALL = """
            SELECT id, at, actor, role, subject_id, field, ticket, reason, note IS NOT NULL AS noted, basis, purpose, decision
            FROM consent.access_log
            WHERE at >= :from AND at < :to AND (CAST(:reason AS text) IS NULL OR reason = :reason)
              AND (at, id) < (:cursorAt, :cursorId)
            ORDER BY at DESC, id DESC LIMIT :rows
            """;

    private AccessTables() {}

    static String reading(AccessQuery query) {
        if (query.subject() == null) {
            return query.actor() == null ? ALL : BY_ACTOR;
        }
        return query.actor() == null ? OF_SUBJECT : OF_SUBJECT_BY_ACTOR;
    }
}
