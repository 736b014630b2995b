package th.sala.ticketing.retention;

/** The SQL of rows that age one by one and name nobody whom a hold or a restriction could keep. */
final class PassingRows {
    private static final String COUNTED = " AS due, 0::bigint AS held, 0::bigint AS restricted ";

    static final String STANDINGS = "SELECT count(*)" + COUNTED + "FROM ticketing.address_standing WHERE at < :before";
    static final String TAKE_STANDINGS = """
        DELETE FROM ticketing.address_standing WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM ticketing.address_standing WHERE at < :before ORDER BY at LIMIT :most))
        """;

    private static final String ARRIVALS_PAST = """
        received_at < :before AND state <> 'pending' AND message IS NULL
          AND (sender IS NOT NULL OR place IS NOT NULL OR payload IS NOT NULL OR raw IS NOT NULL)
        """;
    static final String ARRIVALS = "SELECT count(*)" + COUNTED + "FROM ticketing.inbox WHERE " + ARRIVALS_PAST;

    /** The row stays as a figure of what arrived. */
    static final String TAKE_ARRIVALS = "WITH past AS (SELECT id, raw, files FROM ticketing.inbox WHERE "
            + ARRIVALS_PAST + " ORDER BY received_at, id LIMIT :most FOR UPDATE), " + """
            bytes AS (DELETE FROM ticketing.blob WHERE id IN (
              SELECT raw FROM past WHERE raw IS NOT NULL UNION ALL SELECT unnest(files) FROM past))
            UPDATE ticketing.inbox SET raw = NULL, sender = NULL, place = NULL, payload_key = NULL, payload = NULL, files = '{}',
              reason = CASE WHEN state = 'quarantined' THEN 'erased' ELSE reason END
            FROM past WHERE inbox.id = past.id
            """;

    static final String REMEMBERED = "SELECT count(*)" + COUNTED + "FROM ticketing.idempotency WHERE at < :before";
    static final String TAKE_REMEMBERED = """
        DELETE FROM ticketing.idempotency WHERE ctid = ANY(ARRAY(
          SELECT ctid FROM ticketing.idempotency WHERE at < :before ORDER BY at LIMIT :most))
        """;

    static final String UPLOADS = "SELECT count(*)" + COUNTED + "FROM ticketing.upload WHERE at < :before";
    static final String TAKE_UPLOADS = """
        WITH past AS (SELECT id, blob FROM ticketing.upload WHERE at < :before ORDER BY at, id LIMIT :most FOR UPDATE),
        bytes AS (DELETE FROM ticketing.blob WHERE id IN (SELECT blob FROM past))
        DELETE FROM ticketing.upload WHERE id IN (SELECT id FROM past)
        """;

    static final String GUESTS = "SELECT count(*)" + COUNTED + "FROM ticketing.guest_presence WHERE until < :before";
    static final String TAKE_GUESTS = """
        DELETE FROM ticketing.guest_presence WHERE address = ANY(ARRAY(
          SELECT address FROM ticketing.guest_presence WHERE until < :before ORDER BY until LIMIT :most))
        """;

    private PassingRows() {}
}
