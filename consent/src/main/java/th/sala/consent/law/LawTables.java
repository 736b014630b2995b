package th.sala.consent.law;

/** The SQL of the book of law. */
final class LawTables {
    static final String RULES = """
            SELECT key, kind, section_th, section_en FROM consent.law_rule ORDER BY position
            """;

    static final String VERSIONS = """
            SELECT rule_key AS key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
                effective_from, recorded_at, recorded_by
            FROM consent.law_version
            ORDER BY rule_key, version DESC
            """;

    /** Versions of one rule are counted one after the other. */
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('law:' || :key, 0))::text";

    static final String ADD = """
            INSERT INTO consent.law_version
                (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status, effective_from,
                 recorded_at, recorded_by)
            VALUES (:key, :version, :dutyTh, :dutyEn, :amount, :unit, :source, :confirm, :status, :from, :at, :actor)
            """;

    private LawTables() {}
}
