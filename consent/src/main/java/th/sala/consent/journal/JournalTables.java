package th.sala.consent.journal;

/** The SQL of the journal. */
final class JournalTables {
    static final String ALL =
            "SELECT subject_id, erased_at FROM consent.erasure_journal ORDER BY recorded_at, subject_id";

    /** What transactions wrote that began an hour ago at most. */
    static final String NEWEST = """
        SELECT subject_id, erased_at FROM consent.erasure_journal
        WHERE recorded_at > now() - interval '1 hour' ORDER BY recorded_at, subject_id
        """;

    static final String NEEDS_FILE = """
        SELECT EXISTS (SELECT FROM consent.erasure_journal WHERE recorded_at > '-infinity') OR EXISTS (SELECT FROM consent.restoration)
        """;

    /** From here on the gate refuses every use of them. */
    static final String FIND = """
        WITH back AS (
            UPDATE consent.subject SET erased_at = :now WHERE id = ANY(:subjects) AND erased_at IS NULL RETURNING id
        )
        INSERT INTO consent.erasure_replay (subject_id, found_at) SELECT id, :now FROM back ON CONFLICT DO NOTHING
        """;

    static final String OPEN =
            "SELECT subject_id FROM consent.erasure_replay WHERE done_at IS NULL ORDER BY subject_id";

    static final String DONE = "UPDATE consent.erasure_replay SET done_at = :now WHERE subject_id = :subject";

    private JournalTables() {}
}
