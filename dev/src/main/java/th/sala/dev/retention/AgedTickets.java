package th.sala.dev.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/**
 * Closed tickets past their time, each with a person, a question, an answer and a history, put straight into the tables of a
 * hub. One in a hundred is kept by a legal hold, one by a restriction.
 */
public final class AgedTickets {
    private static final String SEED = """
        SET LOCAL gin_pending_list_limit = '1GB';
        CREATE TEMP TABLE aged ON COMMIT DROP AS
        SELECT n, gen_random_uuid() AS ticket, gen_random_uuid() AS customer, gen_random_uuid() AS question,
            gen_random_uuid() AS answer, timestamptz '2020-01-01' + n * interval '1 minute' AS at
        FROM generate_series(1, ?) AS n;
        INSERT INTO consent.subject (id, registered_at) SELECT customer, at FROM aged;
        INSERT INTO ticketing.ticket (id, number, subject, kind, state, priority, channel, customer, team,
            assignment_reason, created_at, active_at, closed_at, outcome, reason, tags, sla_policy, sla_policy_version,
            calendar, calendar_version, version)
        SELECT ticket, 80000000 + n, 'พัสดุยังไม่ถึง ' || n, 'request', 'done', 'normal', 'line', customer, 'support', 'seed',
            at, at, at + interval '1 day', 'solved', 'other', ARRAY['พัสดุ'], 'standard', 1, 'office-th', 1, 1
        FROM aged;
        INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, customer, at, text, language,
            participants_key, participants, addresses)
        SELECT question, ticket, 'inbound', 'message', 'line', 'customer', customer, at, 'ของยังไม่ถึงค่ะ รหัส ' || n, 'th',
            '\\x00', '\\x00', ARRAY[md5('a' || n)] FROM aged;
        INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, customer, at, text, language,
            participants_key, participants, addresses)
        SELECT answer, ticket, 'outbound', 'reply', 'line', 'agent1', customer, at, 'กำลังตรวจสอบให้ค่ะ รหัส ' || n, 'th',
            '\\x00', '\\x00', ARRAY[md5('a' || n)] FROM aged;
        INSERT INTO ticketing.participant (ticket, address, customer)
        SELECT ticket, decode(md5('a' || n), 'hex'), customer FROM aged;
        INSERT INTO ticketing.ticket_change (id, ticket, at, actor, field, from_value, to_value)
        SELECT gen_random_uuid(), ticket, at, 'agent1', 'subject', NULL, 'พัสดุยังไม่ถึง ' || n FROM aged;
        """;
    private static final String KEEP = """
        INSERT INTO consent.processing_block (id, subject_id, kind, raised_at, raised_by)
        SELECT gen_random_uuid(), customer, 'restriction', now(), 'dpo1' FROM ticketing.ticket
        WHERE number BETWEEN 80000001 AND 80000000 + ? AND number % 100 = 1;
        WITH hold AS (
            INSERT INTO consent.legal_hold (id, subject_id, matter, ground, ground_version, owner, review_on, placed_at,
                placed_by)
            SELECT gen_random_uuid(), customer, 'drill', 'G33-CLAIMS', 1, 'dpo1', current_date + 30, now(), 'dpo1'
            FROM ticketing.ticket WHERE number BETWEEN 80000001 AND 80000000 + ? AND number % 100 = 2
            RETURNING id, subject_id)
        INSERT INTO consent.legal_hold_person (hold_id, subject_id) SELECT id, subject_id FROM hold;
        """;
    private static final String ANALYZE = "ANALYZE";
    private static final String KEPT_INTACT = """
        SELECT count(*) FROM ticketing.ticket t
        WHERE t.number BETWEEN 80000001 AND 80000000 + ? AND t.number % 100 IN (1, 2) AND t.aged_at IS NULL
          AND t.subject <> '' AND (SELECT count(*) FROM ticketing.message m WHERE m.ticket = t.id AND m.text <> '') = 2
          AND EXISTS (SELECT FROM ticketing.participant p WHERE p.ticket = t.id)
        """;
    private static final String GONE = """
        SELECT count(*) FROM ticketing.ticket t
        WHERE t.number BETWEEN 80000001 AND 80000000 + ? AND t.number % 100 NOT IN (1, 2) AND t.aged_at IS NOT NULL
          AND t.subject = '' AND NOT EXISTS (SELECT FROM ticketing.message m WHERE m.ticket = t.id)
          AND NOT EXISTS (SELECT FROM ticketing.participant p WHERE p.ticket = t.id)
          AND NOT EXISTS (SELECT FROM ticketing.ticket_change c WHERE c.ticket = t.id AND c.to_value IS NOT NULL)
        """;
    private static final String PROVED = """
        SELECT coalesce(sum(records), 0) FROM consent.retention_batch
        WHERE run_id = CAST(? AS uuid) AND step = 1 AND category = 'ticket'
        """;
    private static final String SPAN = """
        SELECT extract(epoch FROM max(at) - min(at)) FROM (
            SELECT at FROM consent.retention_batch WHERE run_id = CAST(? AS uuid) AND step = 1
            UNION ALL SELECT at FROM consent.retention_approval WHERE run_id = CAST(? AS uuid)) moment
        """;

    private final Settings settings;
    private final int tickets;

    /** So many tickets in the hub of these settings. */
    public AgedTickets(Settings settings, int tickets) {
        this.settings = settings;
        this.tickets = tickets;
    }

    /** Puts them there. */
    public void seed() throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings)) {
            owner.setAutoCommit(false);
            try (PreparedStatement seed = owner.prepareStatement(SEED);
                    PreparedStatement keep = owner.prepareStatement(KEEP)) {
                seed.setInt(1, tickets);
                seed.execute();
                keep.setInt(1, tickets);
                keep.setInt(2, tickets);
                keep.execute();
            }
            owner.commit();
            owner.setAutoCommit(true);
            try (Statement analyze = owner.createStatement()) {
                analyze.execute(ANALYZE);
            }
        }
    }

    /** How many a run may take. */
    public int due() {
        return tickets - kept();
    }

    /** How many are kept. */
    public int kept() {
        return (tickets + 99) / 100 + (tickets + 98) / 100;
    }

    /** Of those that are due, how many are without a word now. */
    public int gone() throws SQLException {
        return (int) number(GONE, tickets);
    }

    /** Of those that are kept, how many are as they were. */
    public int intact() throws SQLException {
        return (int) number(KEPT_INTACT, tickets);
    }

    /** How many the evidence of a run says that it took. */
    public int proved(UUID run) throws SQLException {
        return (int) number(PROVED, run.toString());
    }

    /** Seconds from the approval to the last batch. */
    public double seconds(UUID run) throws SQLException {
        return number(SPAN, run.toString(), run.toString());
    }

    private double number(String sql, Object... values) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement query = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            ResultSet row = query.executeQuery();
            row.next();
            return row.getDouble(1);
        }
    }
}
