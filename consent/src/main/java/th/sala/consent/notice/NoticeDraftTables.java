package th.sala.consent.notice;

/** The SQL of notices on their way to being published. */
final class NoticeDraftTables {
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('notice:' || :key, 0))::text";

    static final String FORGET_TEXTS = "DELETE FROM consent.notice_draft WHERE key = :key";

    static final String FORGET_CHOICES = "DELETE FROM consent.notice_draft_choice WHERE key = :key";

    static final String SAVE_TEXT = """
            INSERT INTO consent.notice_draft
                (key, language, title, purposes, necessity, data, recipients, controller, rights, transfers, saved_at,
                 saved_by)
            VALUES (:key, :language, :title, :purposes, :necessity, :data, :recipients, :controller, :rights, :transfers,
                :at, :officer)
            """;

    static final String SAVE_CHOICE = """
            INSERT INTO consent.notice_draft_choice (key, place, purposes, preselected)
            VALUES (:key, :place, :purposes, :preselected)
            """;

    static final String KEYS = "SELECT DISTINCT key FROM consent.notice_draft ORDER BY key";

    static final String TEXTS = """
            SELECT language, title, purposes, necessity, data, recipients, controller, rights, transfers
            FROM consent.notice_draft WHERE key = :key ORDER BY language DESC
            """;

    static final String CHOICES = """
            SELECT purposes, preselected FROM consent.notice_draft_choice WHERE key = :key ORDER BY place
            """;

    static final String REGISTER = """
            INSERT INTO consent.notice (key, first_contact, registered_at) VALUES (:key, false, :at)
            ON CONFLICT (key) DO NOTHING
            """;

    static final String NEXT = """
            SELECT coalesce(max(version), 0) + 1 FROM consent.notice_version WHERE notice_key = :key
            """;

    static final String PUBLISH = """
            INSERT INTO consent.notice_version
                (notice_key, version, language, title, html, sha256, effective_from, published_at, published_by)
            VALUES (:key, :version, :language, :title, :html, sha256(convert_to(:html, 'UTF8')), :at, :at, :officer)
            """;

    static final String OFFER = """
            INSERT INTO consent.notice_choice (notice_key, version, purpose_key) VALUES (:key, :version, :purpose)
            """;

    private NoticeDraftTables() {}
}
