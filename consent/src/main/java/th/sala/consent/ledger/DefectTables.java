package th.sala.consent.ledger;

/** The SQL of notices that were found defective. */
final class DefectTables {

    /** Whoever records a consent under the notice first commits; whoever comes later sees the defect. */
    static final String AFTER_ALL_CONSENTS =
            "SELECT pg_advisory_xact_lock(hashtextextended('consents:' || :notice, 0))::text";

    static final String BEFORE_A_DEFECT =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('consents:' || :notice, 0))::text";

    static final String IS_DEFECTIVE = """
            SELECT EXISTS (SELECT 1 FROM consent.notice_defect WHERE notice_key = :notice AND version = :version)
            """;

    static final String FIND = """
            INSERT INTO consent.notice_defect (notice_key, version, reason, found_at, found_by, consents, persons)
            SELECT v.notice_key, v.version, :reason, :at, :officer, c.consents, c.persons
            FROM (SELECT DISTINCT notice_key, version FROM consent.notice_version
                WHERE notice_key = :notice AND version = :version) v
            CROSS JOIN (SELECT count(*) AS consents, count(DISTINCT subject_id) AS persons
                FROM consent.consent_current
                WHERE notice_key = :notice AND notice_version = :version
                  AND state IN ('ConsentGiven', 'RenewedConsentGiven')) c
            ON CONFLICT DO NOTHING
            """;

    static final String ALL = """
            SELECT d.notice_key AS notice, d.version, d.consents, d.persons,
                (SELECT count(*) FROM consent.consent_current c
                 WHERE c.notice_key = d.notice_key AND c.notice_version = d.version
                   AND c.state IN ('ConsentGiven', 'RenewedConsentGiven')) AS "left",
                (SELECT count(*) FROM consent.consent_set_aside a
                 WHERE a.notice_key = d.notice_key AND a.notice_version = d.version) AS set_aside,
                d.reason, d.found_at AS at, d.found_by AS by, f.at AS finished_at
            FROM consent.notice_defect d
            LEFT JOIN consent.notice_defect_done f ON f.notice_key = d.notice_key AND f.version = d.version
            ORDER BY d.found_at DESC, d.notice_key, d.version
            """;

    static final String FINISH = """
            INSERT INTO consent.notice_defect_done (notice_key, version, at)
            SELECT d.notice_key, d.version, :at FROM consent.notice_defect d
            WHERE NOT EXISTS (SELECT 1 FROM consent.notice_defect_done f
                WHERE f.notice_key = d.notice_key AND f.version = d.version)
              AND NOT EXISTS (SELECT 1 FROM consent.consent_current c
                WHERE c.notice_key = d.notice_key AND c.notice_version = d.version
                  AND c.state IN ('ConsentGiven', 'RenewedConsentGiven'))
            ON CONFLICT DO NOTHING
            RETURNING notice_key || '/' || version
            """;

    private DefectTables() {}
}
