package th.sala.consent.notice;

/** The SQL of notices and of what is known about their delivery. */
final class NoticeTables {

    /**
     * Queues the version in force of the notice for first contact, in the wanted language or else in Thai; nothing when the
     * newest event of this subject on this channel about this version is anything but a failure.
     */
    static final String QUEUE_DUE = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, notice_key, notice_version, notice_lang,
                notice_sha256, capture_channel, actor_type, actor_ref, message_id, occurred_at, recorded_at)
            SELECT :id, :subject, 'NoticeQueued', v.notice_key, v.version, v.language, v.sha256, :channel,
                'SYSTEM', 'system', :message, :at, :at
            FROM consent.notice n
            JOIN consent.notice_version v ON v.notice_key = n.key
            WHERE n.first_contact AND v.effective_from <= :at AND v.language IN (:language, 'th')
              AND v.version = (SELECT max(w.version) FROM consent.notice_version w
                  WHERE w.notice_key = n.key AND w.effective_from <= :at)
              AND coalesce((SELECT e.event_type FROM consent.consent_event e
                  WHERE e.subject_id = :subject AND e.capture_channel = :channel
                    AND e.notice_key = v.notice_key AND e.notice_version = v.version
                    AND e.event_type IN ('NoticeQueued', 'NoticeServed', 'NoticeFailed')
                  ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1), 'NoticeFailed') = 'NoticeFailed'
            ORDER BY v.language = :language DESC
            LIMIT 1
            RETURNING notice_key AS key, notice_version AS version, notice_lang AS language,
                encode(notice_sha256, 'hex') AS sha256
            """;

    static final String TOLD = """
            SELECT DISTINCT subject_id FROM consent.consent_event
            WHERE message_id = :message AND event_type = 'NoticeQueued'
            """;

    /** Once per person and outcome: repeating the newest outcome of a message adds nothing. */
    static final String OUTCOME = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, notice_key, notice_version, notice_lang,
                notice_sha256, capture_channel, actor_type, actor_ref, message_id, reason_code, answer_sha256,
                occurred_at, recorded_at)
            SELECT :id, e.subject_id, :outcome, e.notice_key, e.notice_version, e.notice_lang, e.notice_sha256,
                e.capture_channel, 'SYSTEM', 'system', e.message_id, :reason, sha256(convert_to(:answer, 'UTF8')),
                :at, :now
            FROM (SELECT * FROM consent.consent_event
                WHERE message_id = :message AND subject_id = :subject AND event_type IN ('NoticeQueued', 'NoticeServed', 'NoticeFailed')
                ORDER BY recorded_at DESC, id DESC LIMIT 1) e
            WHERE e.event_type <> :outcome
            """;

    /**
     * The version that was shown, which must have been published by then, in the wanted language or else in Thai; once for
     * each person, channel and version.
     */
    static final String SHOWN = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, notice_key, notice_version, notice_lang,
                notice_sha256, capture_channel, actor_type, actor_ref, message_id, occurred_at, recorded_at)
            SELECT :id, :subject, 'NoticeServed', v.notice_key, v.version, v.language, v.sha256, :channel, 'SYSTEM',
                'system', :message, :at, :now
            FROM (SELECT * FROM consent.notice_version
                WHERE notice_key = :key AND effective_from <= :at AND language IN (:language, 'th')
                  AND (:version::integer IS NULL OR version = :version)
                ORDER BY version DESC, language = :language DESC LIMIT 1) v
            WHERE NOT EXISTS (SELECT FROM consent.consent_event e
                WHERE e.subject_id = :subject AND e.capture_channel = :channel AND e.event_type = 'NoticeServed'
                  AND e.notice_key = v.notice_key AND e.notice_version = v.version)
            """;

    /** Who tells a person something waits for whoever is just telling them, in whatever identity. */
    static final String TURN = """
            SELECT count(pg_advisory_xact_lock(hashtextextended('notice:' || i.identity::text, 0)))
            FROM (SELECT identity FROM consent.whole_person WHERE subject_id = :subject UNION SELECT :subject
                ORDER BY identity) i
            """;

    /** None of all their identities was told. */
    static final String UNTOLD = """
            SELECT v.notice_key AS key, v.version, v.language, encode(v.sha256, 'hex') AS sha256
            FROM (SELECT w.* FROM consent.notice n JOIN consent.notice_version w ON w.notice_key = n.key
                WHERE n.first_contact AND w.effective_from <= :at AND w.language IN (:language, 'th')
                ORDER BY w.version DESC, w.language = :language DESC LIMIT 1) v
            WHERE NOT EXISTS (SELECT FROM consent.consent_event e
                WHERE e.subject_id IN (SELECT :subject
                    UNION SELECT identity FROM consent.whole_person WHERE subject_id = :subject)
                  AND e.capture_channel = :channel AND e.event_type = 'NoticeServed'
                  AND e.notice_key = v.notice_key AND e.notice_version = v.version)
            """;

    /** What a colleague vouches for; the notice is one that {@link #UNTOLD} found. */
    static final String TELL = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, notice_key, notice_version, notice_lang,
                notice_sha256, capture_channel, capture_method, actor_type, actor_ref, message_id, occurred_at, recorded_at)
            VALUES (:id, :subject, 'NoticeServed', :key, :version, :language, decode(:sha256, 'hex'), :channel,
                'VERBAL_ATTESTED', 'AGENT', :actor, :message, :at, :at)
            """;

    static final String TEXT = """
            SELECT notice_key AS key, version, language, title, html, encode(sha256, 'hex') AS sha256, effective_from,
                NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = v.notice_key AND d.version = v.version) AS sound
            FROM consent.notice_version v
            WHERE notice_key = :key AND version = :version AND language IN (:language, 'th')
            ORDER BY language = :language DESC
            LIMIT 1
            """;

    static final String IN_FORCE = """
            SELECT notice_key AS key, version, language, title, html, encode(sha256, 'hex') AS sha256, effective_from,
                NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = v.notice_key AND d.version = v.version) AS sound
            FROM consent.notice_version v
            WHERE notice_key = :key AND effective_from <= :at AND language IN (:language, 'th')
            ORDER BY version DESC, language = :language DESC
            LIMIT 1
            """;

    static final String OWN_IN_FORCE = """
            SELECT coalesce((SELECT published_by <> 'system' FROM consent.notice_version
              WHERE notice_key = :key AND effective_from <= :at ORDER BY version DESC LIMIT 1), false)
            """;

    private NoticeTables() {}
}
