package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Policy versions in the database. */
class PolicyTable {
    private static final String NEWEST = """
            SELECT DISTINCT ON (policy) policy AS name, version, effective_from, document::text AS document,
              made_at AS at, made_by AS by
            FROM ticketing.sla_policy_version ORDER BY policy, version DESC
            """;
    private static final String PUBLISHED = """
            SELECT name, version, effective_from, document::text AS document, at, "by"
            FROM (
              SELECT DISTINCT ON (policy) policy AS name, version, effective_from, document,
                document -> 'applies' AS applies, made_at AS at, made_by AS by
              FROM ticketing.sla_policy_version WHERE effective_from <= :today ORDER BY policy, version DESC) AS force
            WHERE coalesce(jsonb_array_length(applies -> 'agreements'), 0) = 0
              AND (EXISTS (SELECT FROM ticketing.team WHERE sla_policy = name)
                OR jsonb_array_length(applies -> 'teams') > 0 OR jsonb_array_length(applies -> 'channels') > 0
                OR jsonb_array_length(applies -> 'kinds') > 0 OR jsonb_array_length(applies -> 'priorities') > 0)
            ORDER BY name
            """;
    private static final String VERSIONS = """
            SELECT policy AS name, version, effective_from, document::text AS document, made_at AS at, made_by AS by
            FROM ticketing.sla_policy_version WHERE policy = :name ORDER BY version DESC
            """;
    /** One writer at a time, so that versions are numbered one by one. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('policies', 0))::text";

    private static final String ADD = """
            INSERT INTO ticketing.sla_policy_version (policy, version, effective_from, document, made_at, made_by)
            SELECT :name, coalesce(max(version), 0) + 1, :from, :document::jsonb, :at, :by
            FROM ticketing.sla_policy_version WHERE policy = :name
            """;
    private static final String CALENDAR = """
            SELECT EXISTS (SELECT 1 FROM ticketing.calendar_version WHERE calendar = :calendar)
            """;

    private final Jdbi jdbi;

    @Inject
    PolicyTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void hold() {
        jdbi.useHandle(handle -> handle.createQuery(HOLD).mapTo(String.class).one());
    }

    List<PolicySheet> newest() {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST).mapTo(Row.class).stream()
                .map(PolicyDocument::sheet)
                .toList());
    }

    List<PolicySheet> published(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(PUBLISHED).bind("today", today).mapTo(Row.class).stream()
                .map(PolicyDocument::sheet)
                .toList());
    }

    List<PolicySheet> versions(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSIONS).bind("name", name).mapTo(Row.class).stream()
                .map(PolicyDocument::sheet)
                .toList());
    }

    boolean knowsCalendar(String calendar) {
        return jdbi.withHandle(handle -> handle.createQuery(CALENDAR)
                .bind("calendar", calendar)
                .mapTo(Boolean.class)
                .one());
    }

    void add(PolicyEntry entry, Instant at, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("name", entry.name())
                .bind("from", entry.effectiveFrom())
                .bind("document", PolicyDocument.write(entry))
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    /** A version as it is stored. */
    record Row(String name, int version, LocalDate effectiveFrom, String document, Instant at, String by) {}
}
