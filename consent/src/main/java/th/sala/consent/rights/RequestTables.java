package th.sala.consent.rights;

/** The SQL of rights requests. */
final class RequestTables {
    /** The steps of one request come one after the other. */
    static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('rights:' || :id::text, 0))::text";

    static final String PERSON_IS_THERE =
            "SELECT EXISTS (SELECT 1 FROM consent.subject WHERE id = :subject AND erased_at IS NULL)";

    static final String GET = "SELECT * FROM consent.rights_request_now WHERE id = :id";

    static final String OF_TICKET = """
            SELECT * FROM consent.rights_request_now WHERE ticket = :ticket ORDER BY received_at, id
            """;

    static final String OPEN = """
            SELECT * FROM consent.rights_request_now WHERE state NOT IN ('done', 'refused') ORDER BY due_on, id
            """;

    static final String CLOSED = """
            SELECT * FROM consent.rights_request_now WHERE state IN ('done', 'refused')
            ORDER BY received_at DESC, id DESC LIMIT 200
            """;

    static final String RECEIVE = """
            INSERT INTO consent.rights_request
                (id, subject_id, type, channel, received_at, law_key, law_version, due_on, ticket, message, representative,
                 representation_id, words, recorded_at, recorded_by)
            VALUES (:id, :subject, :type, :channel, :received, :law, :version, :due, :ticket, :message, :representative,
                :representation, :words, :at, :actor)
            ON CONFLICT (message, type) WHERE message IS NOT NULL DO NOTHING
            """;

    static final String MAY_ASK = """
            SELECT EXISTS (SELECT 1 FROM consent.same_person i JOIN consent.representation p ON p.subject_id = i.identity
                WHERE i.subject_id = :subject AND p.id = :representation AND p.valid_from <= :today
                  AND (p.valid_to IS NULL OR p.valid_to >= :today)
                  AND NOT EXISTS (SELECT 1 FROM consent.representation_end e WHERE e.representation_id = p.id))
            """;

    static final String ASKER = """
            SELECT r.subject_id FROM consent.rights_request r WHERE r.id = :id AND r.representative IS NULL
            UNION ALL
            SELECT p.representative_id FROM consent.rights_request r JOIN consent.representation p ON p.id = r.representation_id
            WHERE r.id = :id AND p.representative_id IS NOT NULL AND p.valid_from <= :today
              AND (p.valid_to IS NULL OR p.valid_to >= :today)
              AND NOT EXISTS (SELECT 1 FROM consent.representation_end e WHERE e.representation_id = p.id)
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
            SELECT decision_id, :approved, :at, :actor FROM consent.rights_request_now
            WHERE id = :id AND decision_id = :decision
            """;

    static final String DO = """
            INSERT INTO consent.rights_done (request_id, what, how, note, done_at, done_by)
            VALUES (:id, :what, :how, :note, :at, :actor)
            """;

    static final String CORRECTED = """
            INSERT INTO consent.rights_rectification
                (request_id, kind, before, after, before_hash, after_hash, records, recipients)
            VALUES (:id, :kind, :before, :after, :beforeHash, :afterHash, :records, :recipients)
            """;

    static final String STOPPED_BY = """
            INSERT INTO consent.rights_block (block_id, request_id) VALUES (:block, :id)
            """;

    /** What the request stopped and still stands. */
    /** Direct marketing yields to every objection (section 32, paragraph 2): no ground that is weighed lets it go on. */
    static final String STANDING = """
            SELECT b.block_id FROM consent.rights_block b
            WHERE b.request_id = :id
              AND (NOT :weighed OR NOT EXISTS (
                SELECT 1 FROM consent.processing_block p
                JOIN consent.purpose_version v ON v.purpose_key = p.purpose_key
                WHERE p.id = b.block_id
                  AND (v.basis IN ('S19_CONSENT', 'S26_CONSENT') OR v.dpv_purpose LIKE '%Marketing%')))
              AND NOT EXISTS (SELECT 1 FROM consent.processing_block_lift l WHERE l.block_id = b.block_id)
            ORDER BY b.block_id
            """;

    private RequestTables() {}
}
