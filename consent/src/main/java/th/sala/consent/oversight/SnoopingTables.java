package th.sala.consent.oversight;

/** The SQL of the watch over the access log. */
final class SnoopingTables {
    /**
     * A colleague or oneself: neither is looked up but on the ticket in hand. Counted over the whole day, whenever somebody
     * looked again; what is one and the same finding grows a step at ten accesses, at a hundred, and so on.
     */
    static final String OWN_COLLEAGUE = """
            WITH fresh AS (
                SELECT DISTINCT a.actor, a.subject_id
                FROM consent.access_log a
                JOIN consent.same_person p ON p.subject_id = a.subject_id
                JOIN consent.subject_identifier i ON i.subject_id = p.identity AND i.kind = 'email'
                JOIN consent.colleague c ON c.mark = i.hmac
                WHERE a.at >= :from AND a.reason NOT IN ('holds-open-ticket', 'audit')
            )
            SELECT 'own-colleague' AS rule, actor, subject_id AS subject,
                concat(subject_id, ' ', (at AT TIME ZONE 'Asia/Bangkok')::date,
                    ' ' || nullif(power(10, length(count(*)::text) - 1)::bigint, 1)) AS about,
                count(*)::integer AS accesses, 1 AS persons, NULL::integer AS usual,
                min(at) AS first_at, max(at) AS last_at
            FROM fresh JOIN consent.access_log USING (actor, subject_id)
            WHERE at >= :day AND reason NOT IN ('holds-open-ticket', 'audit')
            GROUP BY actor, subject_id, (at AT TIME ZONE 'Asia/Bangkok')::date
            """;

    /**
     * An opening in an emergency and what officers do are looked at anyway, and need no ticket. Whoever is called by an
     * old customer searches before a ticket is opened: a search has an end of its own instead.
     */
    static final String WITHOUT_TICKET_IN_HAND = """
            SELECT id, actor, subject_id AS subject, at
            FROM consent.access_log
            WHERE (at, id) > (:from, :after) AND reason NOT IN ('holds-open-ticket', 'audit', 'break-glass', 'search')
              AND role NOT IN ('privacy-officer', 'auditor')
            ORDER BY at, id LIMIT :most
            """;

    /** The same of one colleague and one person on one day. */
    static final String WITHOUT_TICKET_THAT_DAY = """
            SELECT id, actor, subject_id AS subject, at
            FROM consent.access_log
            WHERE actor = :actor AND subject_id = :subject AND (at AT TIME ZONE 'Asia/Bangkok')::date = :day
              AND reason NOT IN ('holds-open-ticket', 'audit', 'break-glass', 'search')
              AND role NOT IN ('privacy-officer', 'auditor')
            ORDER BY at, id
            """;

    static final String BULK = """
            WITH many AS (
                SELECT actor, count(*)::integer AS accesses, count(DISTINCT subject_id)::integer AS persons,
                    min(at) AS first_at, max(at) AS last_at
                FROM consent.access_log
                WHERE at >= :windowBegin AND at <= :now AND reason <> 'audit'
                GROUP BY actor HAVING count(DISTINCT subject_id) > :most
            ), usual AS (
                SELECT actor, round(avg(persons))::integer AS persons
                FROM (SELECT a.actor, count(DISTINCT a.subject_id) AS persons
                    FROM many JOIN consent.access_log a ON a.actor = many.actor
                    WHERE a.at >= :memoryBegin AND a.at < :windowBegin AND a.reason <> 'audit'
                    GROUP BY a.actor, floor(extract(epoch FROM a.at) / (:minutes * 60))) each
                GROUP BY actor
            )
            SELECT 'bulk' AS rule, many.actor, NULL::uuid AS subject,
                concat('from ', floor(extract(epoch FROM many.first_at) / (:minutes * 60))) AS about,
                many.accesses, many.persons, usual.persons AS usual, many.first_at, many.last_at
            FROM many LEFT JOIN usual ON usual.actor = many.actor
            WHERE many.persons > :factor * coalesce(usual.persons, 0)
            """;

    /** Counted over the whole day, with the same steps. */
    static final String UNUSUAL_HOURS = """
            WITH fresh AS (
                SELECT DISTINCT actor FROM consent.access_log
                WHERE at >= :from AND reason NOT IN ('holds-open-ticket', 'reads-ticket', 'audit')
                  AND (extract(hour FROM at AT TIME ZONE 'Asia/Bangkok') < :begin
                    OR extract(hour FROM at AT TIME ZONE 'Asia/Bangkok') >= :end)
            )
            SELECT 'unusual-hours' AS rule, actor, NULL::uuid AS subject,
                concat('on ', (at AT TIME ZONE 'Asia/Bangkok')::date,
                    ' ' || nullif(power(10, length(count(*)::text) - 1)::bigint, 1)) AS about, count(*)::integer AS accesses,
                count(DISTINCT subject_id)::integer AS persons, NULL::integer AS usual, min(at) AS first_at,
                max(at) AS last_at
            FROM fresh JOIN consent.access_log USING (actor)
            WHERE at >= :day AND reason NOT IN ('holds-open-ticket', 'reads-ticket', 'audit')
              AND (extract(hour FROM at AT TIME ZONE 'Asia/Bangkok') < :begin
                OR extract(hour FROM at AT TIME ZONE 'Asia/Bangkok') >= :end)
            GROUP BY actor, (at AT TIME ZONE 'Asia/Bangkok')::date
            """;

    static final String RAISE = """
            INSERT INTO consent.snooping_alert
                (id, at, rule, actor, subject_id, about, accesses, persons, usual, first_at, last_at)
            VALUES (:id, :at, :rule, :actor, :subject, :about, :accesses, :persons, :usual, :firstAt, :lastAt)
            ON CONFLICT (rule, actor, about) DO NOTHING
            """;

    private SnoopingTables() {}
}
