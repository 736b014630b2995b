package th.sala.ticketing.retention;

/**
 * The SQL of rows that age one by one and are about a person: {@code r} is what is past, with the columns {@code id} and
 * {@code customer}.
 */
final class PersonalRows {
    /** Read once a statement and looked up by hash, however many persons it looks at. */
    private static final String KEPT =
            "WITH kept AS MATERIALIZED (SELECT DISTINCT customer, why, category FROM ticketing.kept) ";

    private static final String OF_THESE = "(" + KEPT + "SELECT id FROM (";

    private static final String HELD = """
        (r.customer IN (SELECT customer FROM kept
            WHERE why = 'held' AND customer IS NOT NULL AND (category IS NULL OR category = :law))
          OR EXISTS (SELECT FROM kept WHERE why = 'held' AND customer IS NULL AND category = :law))
        """;

    private static final String RESTRICTED = """
        (r.customer IS NOT NULL AND r.customer IN (SELECT customer FROM kept
            WHERE why = 'restricted' AND customer IS NOT NULL))
        """;

    private static final String COUNT = KEPT + "SELECT count(*) FILTER (WHERE NOT held AND NOT restricted) AS due, "
            + "count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE restricted AND NOT held) AS restricted "
            + "FROM (SELECT coalesce(" + HELD + ", false) AS held, " + RESTRICTED + " AS restricted FROM (";
    private static final String COUNTED = ") r) past";
    private static final String DUE =
            ") r WHERE NOT coalesce(" + HELD + ", false) AND NOT " + RESTRICTED + " ORDER BY r.id LIMIT :most)";

    /** A whole person goes with everything: any hold over what an erasure takes keeps them. */
    private static final String HELD_WHOLE = """
        (r.customer IN (SELECT customer FROM kept
            WHERE why = 'held' AND customer IS NOT NULL AND (category IS NULL OR category <> ALL (:untouched)))
          OR EXISTS (SELECT FROM kept
            WHERE why = 'held' AND customer IS NULL AND category IS NOT NULL AND category <> ALL (:untouched)))
        """;

    private static final String COUNT_WHOLE = KEPT
            + "SELECT count(*) FILTER (WHERE NOT held AND NOT restricted) AS due, "
            + "count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE restricted AND NOT held) AS restricted "
            + "FROM (SELECT coalesce(" + HELD_WHOLE + ", false) AS held, " + RESTRICTED + " AS restricted FROM (";
    private static final String NOT_ASIDE = """
         AND NOT EXISTS (SELECT FROM ticketing.aside a
            WHERE a.record = r.id AND a.at > CAST(:now AS timestamptz) - interval '20 hours')
        """;
    private static final String DUE_WHOLE = ") r WHERE NOT coalesce(" + HELD_WHOLE + ", false) AND NOT " + RESTRICTED
            + NOT_ASIDE + " ORDER BY r.id LIMIT :most)";

    static final String IS_THERE = """
        SELECT EXISTS (SELECT FROM ticketing.person
            WHERE customer = :person AND (named OR :category <> 'social-profile'))
        """;

    private static final String RECORDINGS_PAST = """
        SELECT id, customer FROM ticketing.call WHERE recording_ref IS NOT NULL AND started_at < :before
        """;
    static final String RECORDINGS = COUNT + RECORDINGS_PAST + COUNTED;
    static final String TAKE_RECORDINGS =
            "UPDATE ticketing.call SET recording_ref = NULL WHERE id IN " + OF_THESE + RECORDINGS_PAST + DUE;

    private static final String PROOFS_PAST =
            "SELECT id, customer FROM ticketing.identity_proof WHERE sent_at < :before";
    static final String PROOFS = COUNT + PROOFS_PAST + COUNTED;
    static final String TAKE_PROOFS =
            "DELETE FROM ticketing.identity_proof WHERE id IN " + OF_THESE + PROOFS_PAST + DUE;

    private static final String PORTAL_LINKS_PAST =
            "SELECT id, customer FROM ticketing.customer_link WHERE issued_at < :before";
    static final String PORTAL_LINKS = COUNT + PORTAL_LINKS_PAST + COUNTED;
    static final String TAKE_PORTAL_LINKS =
            "DELETE FROM ticketing.customer_link WHERE id IN " + OF_THESE + PORTAL_LINKS_PAST + DUE;

    private static final String COPY_LINKS_PAST =
            "SELECT id, customer FROM ticketing.copy_link WHERE sent_at < :before";
    static final String COPY_LINKS = COUNT + COPY_LINKS_PAST + COUNTED;
    static final String TAKE_COPY_LINKS =
            "DELETE FROM ticketing.copy_link WHERE id IN " + OF_THESE + COPY_LINKS_PAST + DUE;

    private static final String CHECKS_PAST = "SELECT id, customer FROM ticketing.caller_check WHERE at < :before";
    static final String CHECKS = COUNT + CHECKS_PAST + COUNTED;
    static final String TAKE_CHECKS = "DELETE FROM ticketing.caller_check WHERE id IN " + OF_THESE + CHECKS_PAST + DUE;

    private static final String BLOCKS_PAST =
            "SELECT ctid AS id, customer FROM ticketing.blocked_sender WHERE at < :before";
    static final String BLOCKS = COUNT + BLOCKS_PAST + COUNTED;
    static final String TAKE_BLOCKS =
            "DELETE FROM ticketing.blocked_sender WHERE ctid IN " + OF_THESE + BLOCKS_PAST + DUE;

    private static final String DRAFTS_PAST = """
        SELECT d.ctid AS id, t.customer FROM ticketing.draft d JOIN ticketing.ticket t ON t.id = d.ticket
        WHERE d.saved_at < :before
        """;
    static final String DRAFTS = COUNT + DRAFTS_PAST + COUNTED;
    static final String TAKE_DRAFTS = "DELETE FROM ticketing.draft WHERE ctid IN " + OF_THESE + DRAFTS_PAST + DUE;

    /** Whoever wrote since is known under it still. */
    private static final String UNPROVEN_PAST = """
        SELECT s.address AS id, s.subject AS customer FROM ticketing.unproven_sender s
        WHERE s.since < :before
          AND NOT EXISTS (SELECT FROM ticketing.message m WHERE m.customer = s.subject AND m.at >= :before)
        """;

    static final String UNPROVEN = COUNT + UNPROVEN_PAST + COUNTED;
    static final String TAKE_UNPROVEN =
            "DELETE FROM ticketing.unproven_sender WHERE address IN " + OF_THESE + UNPROVEN_PAST + DUE;

    /** While the person is known by the address, that nobody proved it is known too. */
    private static final String TYPED_PAST = """
        SELECT s.address AS id, s.subject AS customer FROM ticketing.typed_contact s
        WHERE s.since < :before
          AND NOT EXISTS (SELECT FROM ticketing.message m WHERE m.customer = s.subject AND m.at >= :before)
          AND NOT EXISTS (
            SELECT FROM consent.subject_identifier i WHERE i.subject_id = s.subject AND i.hmac = s.address)
        """;

    static final String TYPED = COUNT + TYPED_PAST + COUNTED;
    static final String TAKE_TYPED =
            "DELETE FROM ticketing.typed_contact WHERE address IN " + OF_THESE + TYPED_PAST + DUE;

    private static final String VALUES_PAST = """
        SELECT s.customer AS id, s.customer FROM ticketing.customer_value s
        WHERE s.at < :before
          AND NOT EXISTS (SELECT FROM ticketing.message m WHERE m.customer = s.customer AND m.at >= :before)
        """;
    static final String VALUES = COUNT + VALUES_PAST + COUNTED;
    static final String TAKE_VALUES =
            "DELETE FROM ticketing.customer_value WHERE customer IN " + OF_THESE + VALUES_PAST + DUE;

    private static final String AGREEMENTS_PAST = """
        SELECT s.customer AS id, s.customer FROM ticketing.customer_agreement s
        WHERE s.at < :before
          AND NOT EXISTS (SELECT FROM ticketing.message m WHERE m.customer = s.customer AND m.at >= :before)
        """;
    static final String AGREEMENTS = COUNT + AGREEMENTS_PAST + COUNTED;
    static final String TAKE_AGREEMENTS =
            "DELETE FROM ticketing.customer_agreement WHERE customer IN " + OF_THESE + AGREEMENTS_PAST + DUE;

    private static final String LINES_PAST = """
        SELECT s.ctid AS id, s.customer FROM ticketing.shared_line s
        WHERE s.since < :before
          AND NOT EXISTS (SELECT FROM ticketing.call c WHERE c.line = s.line AND c.started_at >= :before)
        """;
    static final String LINES = COUNT + LINES_PAST + COUNTED;
    static final String TAKE_LINES = "DELETE FROM ticketing.shared_line WHERE ctid IN " + OF_THESE + LINES_PAST + DUE;

    /** What was said or rung by the person under any identity, or beside their restricted record, tickets they take part in, and what they asked for keep them known. */
    private static final String SILENT_SINCE = """
        AND NOT EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.message m ON m.customer = i.identity
            WHERE i.customer = p.customer AND m.at >= :before)
        AND NOT EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.call c ON c.customer = i.identity
            WHERE i.customer = p.customer AND c.started_at >= :before)
        AND NOT EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.participant pa ON pa.customer = i.identity
            JOIN ticketing.ticket t ON t.id = pa.ticket
            WHERE i.customer = p.customer AND t.aged_at IS NULL AND t.state NOT IN ('done', 'cancelled'))
        AND NOT EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.waiting_for_answer w ON w.customer = i.identity
            WHERE i.customer = p.customer)
        """;

    private static final String PROFILES_PAST = """
        SELECT p.customer AS id, p.customer FROM ticketing.person p
        WHERE p.registered_at < :before AND p.named AND p.social AND NOT p.verified
          AND NOT EXISTS (SELECT FROM ticketing.ticket t
              WHERE t.customer = p.customer AND t.state IN ('not-started', 'in-progress', 'waiting'))
        """ + SILENT_SINCE;
    static final String PROFILES = COUNT_WHOLE + PROFILES_PAST + COUNTED;
    static final String DUE_PROFILES = OF_THESE + PROFILES_PAST + DUE_WHOLE;

    private static final String LEADS_PAST = """
        SELECT p.customer AS id, p.customer FROM ticketing.person p
        WHERE p.registered_at < :before AND NOT p.agreed
          AND NOT EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.ticket t ON t.customer = i.identity
              WHERE i.customer = p.customer)
        """ + SILENT_SINCE;
    static final String LEADS = COUNT_WHOLE + LEADS_PAST + COUNTED;
    static final String DUE_LEADS = OF_THESE + LEADS_PAST + DUE_WHOLE;

    private static final String CONTACTS_PAST = """
        SELECT p.customer AS id, p.customer FROM ticketing.person p
        WHERE p.registered_at < :before AND NOT p.agreed
          AND EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.ticket t ON t.customer = i.identity
              WHERE i.customer = p.customer)
          AND NOT EXISTS (SELECT FROM ticketing.whole_person i JOIN ticketing.ticket t ON t.customer = i.identity
              WHERE i.customer = p.customer AND t.aged_at IS NULL)
        """ + SILENT_SINCE;
    static final String CONTACTS = COUNT_WHOLE + CONTACTS_PAST + COUNTED;
    static final String DUE_CONTACTS = OF_THESE + CONTACTS_PAST + DUE_WHOLE;

    private PersonalRows() {}
}
