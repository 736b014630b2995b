package th.sala.consent.oversight;

/** The SQL of what officers look at. */
final class ReviewTables {
    static final String OPEN = """
            SELECT * FROM consent.oversight_item WHERE outcome IS NULL ORDER BY due_at, id LIMIT 200
            """;

    static final String CLOSED = """
            SELECT * FROM consent.oversight_item WHERE outcome IS NOT NULL ORDER BY reviewed_at DESC, id DESC LIMIT 200
            """;

    static final String OF_PERSON = """
            SELECT * FROM consent.oversight_item
            WHERE subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = :subject)
            ORDER BY at DESC, id DESC LIMIT 200
            """;

    static final String ONE = "SELECT * FROM consent.oversight_item WHERE id = :id";

    static final String WAITING = """
            SELECT kind, count(*)::integer AS open, (count(*) FILTER (WHERE due_at < :now))::integer AS overdue,
                min(due_at) AS first
            FROM consent.oversight_item WHERE outcome IS NULL GROUP BY kind ORDER BY kind
            """;

    static final String REVIEW = """
            INSERT INTO consent.oversight_review (item, reviewed_at, reviewed_by, outcome, note)
            VALUES (:id, :at, :officer, :outcome, :note) ON CONFLICT (item) DO NOTHING
            """;

    private ReviewTables() {}
}
