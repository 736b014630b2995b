package th.sala.consent.rights;

/** The SQL of rights requests. */
final class RequestTables {
    /** The steps of one request come one after the other. */
    static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('rights:' || :id::text, 0))::text";

    static final String PERSON_IS_THERE =
            "SELECT EXISTS (SELECT 1 FROM consent.subject WHERE id = :subject AND erased_at IS NULL)";

    static final String GET = "SELECT * FROM consent.rights_request_now WHERE id = :id";

    static final String OPEN = """
            SELECT * FROM consent.rights_request_now WHERE state NOT IN ('granted', 'refused') ORDER BY due_on, id
            """;

    static final String CLOSED = """
            SELECT * FROM consent.rights_request_now WHERE state IN ('granted', 'refused')
            ORDER BY received_at DESC, id DESC LIMIT 200
            """;

    static final String RECEIVE = """
            INSERT INTO consent.rights_request
                (id, subject_id, type, channel, received_at, law_key, law_version, due_on, recorded_at, recorded_by)
            VALUES (:id, :subject, :type, :channel, :received, :law, :version, :due, :at, :actor)
            """;

    static final String VERIFY = """
            INSERT INTO consent.rights_verification (id, request_id, method, proven, note, verified_at, verified_by)
            VALUES (:step, :id, :method, :proven, :note, :at, :actor)
            """;

    static final String DECIDE = """
            INSERT INTO consent.rights_decision
                (id, request_id, outcome, ground, ground_version, reason, decided_at, decided_by)
            VALUES (:step, :id, :outcome, :ground, :version, :reason, :at, :actor)
            """;

    static final String APPROVE = """
            INSERT INTO consent.rights_approval (decision_id, approved, approved_at, approved_by)
            SELECT decision_id, :approved, :at, :actor FROM consent.rights_request_now WHERE id = :id
            """;

    private RequestTables() {}
}
