package th.sala.consent.subject;

/** The SQL of subjects, their keys and identifiers. */
final class SubjectTables {

    /** Repeats the condition of the partial index, which a prepared plan could not prove otherwise. */
    static final String HOLDER = """
            SELECT subject_id FROM consent.subject_identifier
            WHERE kind = :kind AND hmac = :hmac AND kind IN ('email', 'phone', 'line-user-id', 'handle', 'national-id')
            """;

    static final String HOLDERS = """
            SELECT wanted.place, held.subject_id
            FROM unnest(:kinds, :hmacs) WITH ORDINALITY AS wanted (kind, hmac, place)
            JOIN consent.subject_identifier held
              ON held.kind = wanted.kind AND held.hmac = decode(wanted.hmac, 'hex')
             AND held.kind IN ('email', 'phone', 'line-user-id', 'handle', 'national-id')
            """;

    /** In the order in which they are given. */
    static final String HOLD = "SELECT count(pg_advisory_xact_lock(key)) FROM unnest(:keys) AS key";

    /** One statement, because every new sender pays for it. The driver sends no arrays of bytes, hence hex. */
    static final String REGISTER = """
            WITH subject AS (
                INSERT INTO consent.subject (id, registered_at)
                SELECT id, :at FROM unnest(:subjects) AS id
            ), key AS (
                INSERT INTO subject_keys.subject_key (subject_id, wrapped, created_at)
                SELECT subject, decode(wrapped, 'hex'), :at FROM unnest(:subjects, :wrapped) AS key (subject, wrapped)
            )
            INSERT INTO consent.subject_identifier (id, subject_id, kind, cipher, hmac, added_at)
            SELECT held.id, held.subject, held.kind, decode(held.cipher, 'hex'), decode(held.hmac, 'hex'), :at
            FROM unnest(:ids, :holders, :kinds, :ciphers, :hmacs) AS held (id, subject, kind, cipher, hmac)
            ON CONFLICT ON CONSTRAINT subject_identifier_once DO NOTHING
            """;

    static final String ADD = """
            INSERT INTO consent.subject_identifier (id, subject_id, kind, cipher, hmac, added_at)
            VALUES (:id, :subject, :kind, :cipher, :hmac, :at)
            ON CONFLICT ON CONSTRAINT subject_identifier_once DO NOTHING
            """;

    static final String FORGET = "DELETE FROM consent.subject_identifier WHERE subject_id = :subject AND kind = :kind";

    static final String RELEASE = """
            DELETE FROM consent.subject_identifier WHERE subject_id = :subject AND kind = :kind AND hmac = :hmac
            """;

    static final String KEY = "SELECT wrapped FROM subject_keys.subject_key WHERE subject_id = :subject";

    static final String FINGERPRINTS = """
            SELECT hmac FROM consent.subject_identifier
            WHERE subject_id = :subject AND kind IN ('email', 'phone', 'line-user-id', 'handle', 'national-id')
            """;

    /** Of the whole person, what the survivor holds first. */
    static final String IDENTIFIERS = """
            SELECT i.id, p.subject_id AS asked, i.subject_id, i.kind, i.cipher, i.verified_at, k.wrapped
            FROM consent.same_person p
            JOIN consent.subject_identifier i ON i.subject_id = p.identity
            JOIN subject_keys.subject_key k ON k.subject_id = i.subject_id
            JOIN consent.subject s ON s.id = i.subject_id
            WHERE p.subject_id = ANY(:subjects)
            ORDER BY s.merged_into IS NOT NULL, i.added_at DESC, i.id DESC
            """;

    static final String NEWEST_OF_KIND = """
            SELECT i.id, p.subject_id AS asked, i.subject_id, i.kind, i.cipher, i.verified_at, k.wrapped
            FROM consent.same_person p
            JOIN consent.subject_identifier i ON i.subject_id = p.identity
            JOIN subject_keys.subject_key k ON k.subject_id = i.subject_id
            JOIN consent.subject s ON s.id = i.subject_id
            WHERE p.subject_id = :subject AND i.kind = :kind
            ORDER BY s.merged_into IS NOT NULL, i.added_at DESC, i.id DESC LIMIT 1
            """;

    static final String ONE = """
            SELECT i.id, p.subject_id AS asked, i.subject_id, i.kind, i.cipher, i.verified_at, k.wrapped
            FROM consent.same_person p
            JOIN consent.subject_identifier i ON i.subject_id = p.identity
            JOIN subject_keys.subject_key k ON k.subject_id = i.subject_id
            WHERE p.subject_id = :subject AND i.id = :id
            """;

    static final String HOLDING = """
            SELECT i.subject_id AS holder, i.added_at, i.verified_at IS NOT NULL AS verified
            FROM consent.same_person p
            JOIN consent.subject_identifier i ON i.subject_id = p.identity
            WHERE p.subject_id = :subject AND i.kind = :kind AND i.hmac = :hmac
            ORDER BY i.added_at, i.id LIMIT 1
            """;

    static final String MARK_ERASED = """
            UPDATE consent.subject SET erased_at = :at
            WHERE id IN (SELECT identity FROM consent.whole_person WHERE subject_id = :subject) AND erased_at IS NULL
            """;

    private SubjectTables() {}
}
