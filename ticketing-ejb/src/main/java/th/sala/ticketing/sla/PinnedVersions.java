package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;

/** Reads policy and calendar versions. A version never changes, so what was read once is kept. */
@Singleton
class PinnedVersions {
    /** Of each policy the version in force; of those that fit the one that was ranked first, else the team's own. */
    private static final String CHOSEN = """
        SELECT chosen.policy, chosen.version, calendar.calendar, calendar.version AS calendar_version
        FROM (
          SELECT force.policy, force.version, force.document
          FROM ticketing.team
          JOIN (
            SELECT DISTINCT ON (policy) policy, version, document, document -> 'applies' AS applies
            FROM (
              SELECT policy, version, document FROM ticketing.sla_policy_version WHERE effective_from <= :day
              UNION ALL SELECT CAST(:draft AS text), 2147483647, CAST(:document AS jsonb) WHERE CAST(:document AS text) IS NOT NULL
            ) known
            ORDER BY policy, version DESC
          ) force ON true
          CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE jsonb_array_length(wanted) > 0) AS named,
              bool_and(jsonb_array_length(wanted) = 0 OR wanted @> to_jsonb(value)) AS fits
            FROM (VALUES (applies -> 'teams', :team::text), (applies -> 'channels', :channel), (applies -> 'kinds', :kind),
              (applies -> 'priorities', :priority), (applies -> 'agreements', :agreement)) AS dimension (wanted, value)
          ) scope
          WHERE team.key = :team AND (named > 0 AND fits OR coalesce(named, 0) = 0 AND force.policy = team.sla_policy)
          ORDER BY named > 0 DESC, (applies ->> 'rank')::int DESC NULLS LAST, named DESC, force.policy
          LIMIT 1
        ) chosen
        JOIN LATERAL (
          SELECT calendar, version FROM ticketing.calendar_version
          WHERE calendar = chosen.document ->> 'calendar'
          ORDER BY version DESC LIMIT 1
        ) calendar ON true
        """;

    private static final String POLICY = """
        SELECT document::text FROM ticketing.sla_policy_version WHERE policy = :name AND version = :version
        """;
    private static final String CALENDAR = """
        SELECT document::text FROM ticketing.calendar_version WHERE calendar = :name AND version = :version
        """;

    private static final String NEWEST_CALENDAR = """
        SELECT version FROM ticketing.calendar_version WHERE calendar = :name ORDER BY version DESC LIMIT 1
        """;

    /** The version of a policy that is not written yet; higher than any that is. */
    static final int DRAFT = Integer.MAX_VALUE;

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Map<String, SlaPolicy> policies = new ConcurrentHashMap<>();
    private final Map<String, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private final Jdbi jdbi;

    @Inject
    PinnedVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What such a ticket is opened under. */
    PinnedPolicy of(Matter matter, Instant at) {
        return find(matter, at)
                .orElseThrow(
                        () -> new IllegalStateException("No service policy is in force for team " + matter.team()));
    }

    /** What is in force for such a ticket on that day. */
    Optional<PinnedPolicy> find(Matter matter, Instant at) {
        return BatchMemory.asked(List.of(CHOSEN, matter, day(at)), () -> chosen(matter, at, null, null));
    }

    /** The same, were this policy in force then as it is drafted here; its version is {@link #DRAFT}. */
    Optional<PinnedPolicy> findWith(PolicyEntry draft, Matter matter, Instant at) {
        return chosen(matter, at, draft.name(), PolicyDocument.write(draft));
    }

    private Optional<PinnedPolicy> chosen(Matter matter, Instant at, String draft, String document) {
        return jdbi.withHandle(handle -> handle.createQuery(CHOSEN)
                .bindMethods(matter)
                .bind("day", day(at))
                .bind("draft", draft)
                .bind("document", document)
                .mapTo(PinnedPolicy.class)
                .findOne());
    }

    /** By which day a policy is in force or not. */
    static LocalDate day(Instant at) {
        return at.atZone(BANGKOK).toLocalDate();
    }

    SlaPolicy policy(String name, int version) {
        return policies.computeIfAbsent(
                name + "/" + version, key -> SlaPolicy.read(name, version, document(POLICY, name, version)));
    }

    BusinessCalendar calendar(String name, int version) {
        return calendars.computeIfAbsent(
                name + "/" + version, key -> CalendarDocument.read(name, version, document(CALENDAR, name, version)));
    }

    /** The newest version of a calendar; empty when there is none of this name. */
    Optional<BusinessCalendar> newest(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST_CALENDAR)
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .findOne())
                .map(version -> calendar(name, version));
    }

    private String document(String sql, String name, int version) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("name", name)
                .bind("version", version)
                .mapTo(String.class)
                .one());
    }
}
