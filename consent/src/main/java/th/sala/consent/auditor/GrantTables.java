package th.sala.consent.auditor;

/** The SQL of auditors' grants. */
final class GrantTables {
    static final String IN_FORCE = """
            SELECT g.id, g.auditor, g.areas, g.identity, g.ground, g.valid_from, g.valid_to, g.granted_at, g.granted_by,
                e.ended_at, e.ended_by
            FROM consent.audit_grant g LEFT JOIN consent.audit_grant_end e ON e.grant_id = g.id
            WHERE g.auditor = :auditor AND g.valid_from <= :now AND g.valid_to > :now AND e.grant_id IS NULL
              AND g.areas && ARRAY[:area, :all]::text[]
            ORDER BY g.granted_at DESC, g.id DESC LIMIT 1
            """;

    static final String ALL = """
            SELECT g.id, g.auditor, g.areas, g.identity, g.ground, g.valid_from, g.valid_to, g.granted_at, g.granted_by,
                e.ended_at, e.ended_by
            FROM consent.audit_grant g LEFT JOIN consent.audit_grant_end e ON e.grant_id = g.id
            ORDER BY g.granted_at DESC, g.id DESC LIMIT 200
            """;

    static final String ONE = """
            SELECT g.id, g.auditor, g.areas, g.identity, g.ground, g.valid_from, g.valid_to, g.granted_at, g.granted_by,
                e.ended_at, e.ended_by
            FROM consent.audit_grant g LEFT JOIN consent.audit_grant_end e ON e.grant_id = g.id
            WHERE g.id = :id
            """;

    static final String GRANT = """
            INSERT INTO consent.audit_grant
                (id, auditor, areas, identity, ground, valid_from, valid_to, granted_at, granted_by)
            VALUES (:id, :auditor, :areas, :identity, :ground, :from, :to, :now, :officer)
            """;

    static final String END = """
            INSERT INTO consent.audit_grant_end (grant_id, ended_at, ended_by)
            VALUES (:id, :now, :officer) ON CONFLICT (grant_id) DO NOTHING
            """;

    private GrantTables() {}
}
