package th.sala.consent.ledger;

/** The SQL of the projection of consents and of comparing it with the events. */
final class FigureTables {
    static final String FIGURES = """
            SELECT purpose_key AS purpose,
                count(*) FILTER (WHERE in_force) AS given,
                count(*) FILTER (WHERE state = 'ConsentRefused') AS refused,
                count(*) FILTER (WHERE state IN ('ConsentWithdrawn', 'ConsentRevoked')) AS withdrawn,
                count(*) FILTER (WHERE NOT in_force AND state NOT IN ('ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked'))
                    AS ended
            FROM (SELECT purpose_key, state, state IN ('ConsentGiven', 'RenewedConsentGiven')
                    AND (valid_until IS NULL OR valid_until > :at)
                    AND NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                        WHERE d.notice_key = w.notice_key AND d.version = w.notice_version) AS in_force
                FROM consent.consent_current w) c
            GROUP BY purpose_key ORDER BY purpose_key
            """;

    /** Both sides of one moment; a row of either that the other lacks differs too. */
    static final String COMPARE = """
            SELECT count(w.event_id) AS words,
                count(*) FILTER (WHERE (w.event_id, w.state, w.purpose_version, w.recorded_at, w.valid_until, w.notice_key,
                        w.notice_version)
                    IS DISTINCT FROM (c.event_id, c.state, c.purpose_version, c.recorded_at, c.valid_until, c.notice_key,
                        c.notice_version)) AS differing
            FROM consent.newest_word w
            FULL JOIN consent.consent_current c ON c.subject_id = w.subject_id AND c.purpose_key = w.purpose_key
            """;

    static final String REBUILD = "SELECT consent.rebuild_consent_current()";

    static final String RECORD = """
            INSERT INTO consent.consent_check (id, at, words, differing, mended, remaining)
            VALUES (:id, :at, :words, :differing, :mended, :left)
            """;

    static final String NEWEST = """
            SELECT at, words, differing, mended, remaining AS "left" FROM consent.consent_check ORDER BY id DESC LIMIT 1
            """;

    private FigureTables() {}
}
