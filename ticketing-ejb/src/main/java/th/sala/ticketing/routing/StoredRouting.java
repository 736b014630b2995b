package th.sala.ticketing.routing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.subject.SubjectId;

class StoredRouting implements Routing {
    private static final String FORMER_OWNERS = """
            SELECT assignee FROM ticketing.ticket
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND assignee IS NOT NULL
            ORDER BY active_at DESC LIMIT 5
            """;

    private static final String THERE = """
            SELECT user_name FROM ticketing.shift(CAST(:now AS timestamptz)) AS shift JOIN ticketing.agent_team USING (user_name)
            WHERE agent_team.team = :team AND user_name = ANY(:users)
              AND shift.state = 'available' AND shift.points < shift.capacity
            """;

    private static final String AUTOMATIC = "SELECT key FROM ticketing.team WHERE routing = 'automatic'";

    private final Jdbi jdbi;
    private final TeamHours hours;
    private final Clock clock;

    @Inject
    StoredRouting(Jdbi jdbi, TeamHours hours, Clock clock) {
        this.jdbi = jdbi;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public Owner ownerOf(String team, SubjectId customer) {
        String closed = hours.closed(clock.instant()).get(team);
        if (closed != null) {
            return new Owner(team, null, "team queue " + team + ": outside its hours: " + closed);
        }
        if (automatic().contains(team)) {
            return new Owner(team, null, "team queue " + team + ": waits for an agent with room");
        }
        List<String> formerOwners = jdbi.withHandle(handle -> handle.createQuery(FORMER_OWNERS)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .list());
        Set<String> colleagues = formerOwners.isEmpty() ? Set.of() : there(team, formerOwners);
        return OwnerPolicies.CURRENT.choose(new RoutingCase(team, colleagues, formerOwners));
    }

    private List<String> automatic() {
        return BatchMemory.asked(
                AUTOMATIC,
                () -> jdbi.withHandle(handle ->
                        handle.createQuery(AUTOMATIC).mapTo(String.class).list()));
    }

    private Set<String> there(String team, List<String> users) {
        return jdbi.withHandle(handle -> handle.createQuery(THERE)
                .bind("team", team)
                .bindArray("users", String.class, users)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .set());
    }
}
