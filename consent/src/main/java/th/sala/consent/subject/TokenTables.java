package th.sala.consent.subject;

/** The SQL of search tokens. */
final class TokenTables {
    /**
     * One word is looked for by its token, the others with the persons that it found, newest first, until there are enough; each
     * in one of its readings. Of a person comes the newest identity that the one word fits, which is asked only of those whom all
     * words fit: OFFSET sees to that.
     */
    static final String FIND = """
            WITH hit AS MATERIALIZED (
              SELECT t.subject_id, t.identifier FROM subject_keys.search_token t
              WHERE t.tokens @> CAST(:one AS bigint[]) OR t.tokens @> CAST(:other AS bigint[]) OR t.tokens @> CAST(:third AS bigint[])
            )
            SELECT fit.subject_id AS holder,
              (SELECT i.kind FROM consent.subject_identifier i WHERE i.id = fit.identifier) AS kind
            FROM (
              SELECT subject_id, identifier FROM (
                SELECT DISTINCT ON (subject_id) subject_id, identifier FROM hit
                WHERE CAST(:before AS uuid) IS NULL OR subject_id < CAST(:before AS uuid)
                ORDER BY subject_id DESC, identifier
              ) AS found
              WHERE NOT EXISTS (
                SELECT 1 FROM unnest(CAST(:ones AS text[]), CAST(:others AS text[]), CAST(:thirds AS text[])) AS word (one, other, third)
                WHERE NOT EXISTS (
                  SELECT 1 FROM consent.same_person p JOIN subject_keys.search_token w ON w.subject_id = p.identity
                  WHERE p.subject_id = found.subject_id
                    AND (w.tokens @> CAST(word.one AS bigint[]) OR w.tokens @> CAST(word.other AS bigint[])
                      OR w.tokens @> CAST(word.third AS bigint[]))))
              ORDER BY subject_id DESC OFFSET 0
            ) AS fit
            WHERE fit.subject_id = (
              SELECT p.identity FROM consent.same_person p JOIN subject_keys.search_token w ON w.subject_id = p.identity
              WHERE p.subject_id = fit.subject_id
                AND (w.tokens @> CAST(:one AS bigint[]) OR w.tokens @> CAST(:other AS bigint[])
                  OR w.tokens @> CAST(:third AS bigint[]))
              ORDER BY p.identity DESC LIMIT 1)
            ORDER BY fit.subject_id DESC
            LIMIT :most
            """;

    static final String TAKE = """
            WITH due AS (
                DELETE FROM consent.token_due WHERE id = ANY (ARRAY(
                    SELECT id FROM consent.token_due WHERE tries < 3 ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED))
                RETURNING identifier
            )
            SELECT due.identifier AS id, i.subject_id AS asked, i.subject_id, i.kind, i.cipher, i.verified_at, k.wrapped
            FROM (SELECT DISTINCT identifier FROM due) AS due
            LEFT JOIN consent.subject_identifier i ON i.id = due.identifier
            LEFT JOIN subject_keys.subject_key k ON k.subject_id = i.subject_id
            ORDER BY due.identifier
            """;

    static final String WRITE = """
            INSERT INTO subject_keys.search_token (identifier, subject_id, version, tokens)
            SELECT identifier, subject, :version, CAST(tokens AS bigint[])
            FROM unnest(:identifiers, :subjects, :tokens) AS row (identifier, subject, tokens)
            ORDER BY identifier
            ON CONFLICT (identifier) DO NOTHING
            """;

    static final String SET_ASIDE = """
            UPDATE consent.token_due SET tries = tries + 1
            WHERE id = (SELECT id FROM consent.token_due WHERE tries < 3 ORDER BY id LIMIT 1)
            """;

    static final String BACKLOG = """
            SELECT count(*) FILTER (WHERE tries < 3) AS waiting, count(*) FILTER (WHERE tries >= 3) AS aside,
              coalesce(extract(epoch FROM clock_timestamp() - min(since) FILTER (WHERE tries < 3)), 0)::bigint AS seconds
            FROM (SELECT tries, since FROM consent.token_due ORDER BY id LIMIT 100000) AS due
            """;

    private TokenTables() {}
}
