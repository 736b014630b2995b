package th.sala.consent.copy;

/** The SQL of copies. */
final class CopyTables {
    static final String BEGIN = """
            INSERT INTO consent.person_copy (request_id, subject_id, state, total, asked_at, asked_by)
            VALUES (:request, :subject, 'building', :total, :at, :actor)
            ON CONFLICT (request_id) DO UPDATE
            SET state = 'building', done = 0, total = :total, tries = 0, claimed_until = NULL, asked_at = :at,
                asked_by = :actor, ready_at = NULL, expires_at = NULL, size = NULL, sha256 = NULL, key = NULL,
                content = NULL
            WHERE person_copy.state IN ('failed', 'expired')
            """;

    static final String STATE = """
            SELECT request_id AS request, state, done, total, asked_at, asked_by, ready_at, expires_at, size,
                encode(sha256, 'hex') AS sha256
            FROM consent.person_copy WHERE request_id = :request
            """;

    static final String CLAIM = """
            UPDATE consent.person_copy SET claimed_until = :until, tries = tries + 1
            WHERE request_id = (SELECT request_id FROM consent.person_copy
                WHERE state = 'building' AND tries < :most AND (claimed_until IS NULL OR claimed_until < :at)
                ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING request_id
            """;

    static final String GIVE_UP = """
            UPDATE consent.person_copy SET state = 'failed'
            WHERE state = 'building' AND tries >= :most AND claimed_until < :at
            """;

    static final String PROGRESS = "UPDATE consent.person_copy SET done = :done WHERE request_id = :request";

    static final String READY = """
            UPDATE consent.person_copy
            SET state = 'ready', done = total, ready_at = :at, expires_at = :expires, size = :size, sha256 = :sha256,
                key = :key, content = :content
            WHERE request_id = :request AND state = 'building'
            """;

    static final String RELEASE = "UPDATE consent.person_copy SET claimed_until = :at WHERE request_id = :request";

    static final String EXPIRE = """
            UPDATE consent.person_copy SET state = 'expired', key = NULL, content = NULL
            WHERE state = 'ready' AND expires_at <= :at
            """;

    static final String OPEN = """
            SELECT subject_id, key, content FROM consent.person_copy
            WHERE request_id = :request AND state = 'ready' AND expires_at > :at
            """;

    private CopyTables() {}
}
