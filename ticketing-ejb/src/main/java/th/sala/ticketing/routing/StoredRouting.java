package th.sala.ticketing.routing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.people.Staff;

class StoredRouting implements Routing {
    private static final String FORMER_OWNERS = """
            SELECT assignee FROM ticketing.ticket
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND assignee IS NOT NULL
            ORDER BY active_at DESC LIMIT 5
            """;

    private static final String AUTOMATIC = "SELECT key FROM ticketing.team WHERE routing = 'automatic'";

    private final Jdbi jdbi;
    private final Staff staff;

    @Inject
    StoredRouting(Jdbi jdbi, Staff staff) {
        this.jdbi = jdbi;
        this.staff = staff;
    }

    @Override
    public Owner ownerOf(String team, SubjectId customer) {
        if (automatic().contains(team)) {
            return new Owner(team, null, "team queue " + team + ": waits for an agent with room");
        }
        List<String> formerOwners = jdbi.withHandle(handle -> handle.createQuery(FORMER_OWNERS)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .list());
        Set<String> colleagues = formerOwners.isEmpty() ? Set.of() : staffOf(team);
        return OwnerPolicies.CURRENT.choose(new RoutingCase(team, colleagues, formerOwners));
    }

    private List<String> automatic() {
        return BatchMemory.asked(
                AUTOMATIC,
                () -> jdbi.withHandle(handle ->
                        handle.createQuery(AUTOMATIC).mapTo(String.class).list()));
    }

    private Set<String> staffOf(String team) {
        return staff.agents(team).stream().map(Staff.Agent::user).collect(Collectors.toSet());
    }
}
