package th.sala.consent.seal;

/**
 * What of a row is sealed: every column, in a form that hangs on no setting of the database. A column that is added later
 * may be added here when it is null in every older row, since null is left out.
 */
final class EntryTables {
    static final String CONSENT_EVENTS = """
            SELECT e.id, e.subject_id, e.event_type, e.purpose_key, e.purpose_version, e.notice_key, e.notice_version,
                e.notice_lang, e.notice_sha256, e.legal_basis, e.capture_channel, e.capture_method, e.actor_type,
                e.actor_ref, e.message_id, e.reason_code, e.answer_sha256, e.occurred_at, e.recorded_at, e.valid_until,
                e.act, e.representation_id, e.schema_version, e.record_id, e.prev_event_id, e.consent_type, e.contact_point,
                (SELECT string_agg(p.kind || ':' || encode(coalesce(p.sha256, p.commitment), 'hex'), ' ' ORDER BY p.id)
                    FROM consent.consent_evidence p WHERE p.event_id = e.id) AS evidence
            FROM consent.consent_event e
            WHERE e.id = ANY(:ids)
            """;

    static final String DECISIONS = """
            SELECT id, at, subject_id, purpose_key, operation, channel, actor, about, permitted, basis, evidence, reason,
                query_hash, rows_shown
            FROM consent.gate_decision
            WHERE id = ANY(:ids)
            """;

    static final String DEEDS = """
            SELECT id, at, actor, action, about, CAST(detail AS text) AS detail
            FROM consent.audit_event
            WHERE id = ANY(:ids)
            """;

    static final String ACCESSES = """
            SELECT id, at, actor, role, subject_id, field, ticket, reason, note, basis, purpose, decision
            FROM consent.access_log
            WHERE id = ANY(:ids)
            """;

    private EntryTables() {}
}
