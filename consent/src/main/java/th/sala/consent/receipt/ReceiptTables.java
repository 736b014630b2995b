package th.sala.consent.receipt;

/** The SQL of receipts. */
final class ReceiptTables {
    static final String DECIDED = """
            SELECT e.id, e.subject_id, e.event_type, e.purpose_key, e.purpose_version, p.title_th, p.title_en, p.dpv_purpose,
                p.data_categories, p.recipients, p.countries, p.retention_policy_key, e.legal_basis, e.notice_key,
                e.notice_version, e.notice_lang, encode(e.notice_sha256, 'hex') AS notice_sha256, e.capture_channel,
                e.capture_method, e.actor_type, e.occurred_at, e.valid_until
            FROM consent.consent_event e
            JOIN consent.purpose_version p ON p.purpose_key = e.purpose_key AND p.version = e.purpose_version
            WHERE e.id = :event AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentWithdrawn')
            """;

    private ReceiptTables() {}
}
