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
    private static final String POLICY_OF_TEAM = """
        SELECT policy.policy, policy.version, calendar.calendar, calendar.version AS calendar_version
        FROM ticketing.team
        JOIN LATERAL (
          SELECT policy, version, document FROM ticketing.sla_policy_version
          WHERE policy = team.sla_policy AND effective_from <= :day
          ORDER BY version DESC LIMIT 1
        ) policy ON true
        JOIN LATERAL (
          SELECT calendar, version FROM ticketing.calendar_version
          WHERE calendar = policy.document ->> 'calendar'
          ORDER BY version DESC LIMIT 1
        ) calendar ON true
        WHERE team.key = :team
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

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Map<String, SlaPolicy> policies = new ConcurrentHashMap<>();
    private final Map<String, BusinessCalendar> calendars = new ConcurrentHashMap<>();
    private final Jdbi jdbi;

    @Inject
    PinnedVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a ticket of the team is opened under. */
    PinnedPolicy ofTeam(String team, Instant at) {
        LocalDate day = at.atZone(BANGKOK).toLocalDate();
        return BatchMemory.asked(
                List.of(POLICY_OF_TEAM, team, day),
                () -> jdbi.withHandle(handle -> handle.createQuery(POLICY_OF_TEAM)
                        .bind("team", team)
                        .bind("day", day)
                        .mapTo(PinnedPolicy.class)
                        .findOne()
                        .orElseThrow(
                                () -> new IllegalStateException("No service policy is in force for team " + team))));
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
