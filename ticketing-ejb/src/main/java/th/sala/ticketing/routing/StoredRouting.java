package th.sala.ticketing.routing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.people.Staff;

class StoredRouting implements Routing {
    private static final String TEAM_OF_ACCOUNT = """
            SELECT team FROM ticketing.account WHERE channel = :channel AND lower(account) = lower(:account)
            """;
    private static final String FORMER_OWNERS = """
            SELECT assignee FROM ticketing.ticket
            WHERE customer = :customer AND assignee IS NOT NULL
            ORDER BY active_at DESC LIMIT 5
            """;

    private final Jdbi jdbi;
    private final Staff staff;
    private final String defaultTeam;

    @Inject
    StoredRouting(
            Jdbi jdbi, Staff staff, @ConfigProperty(name = "sala.default-team", defaultValue = "support") String team) {
        this.jdbi = jdbi;
        this.staff = staff;
        this.defaultTeam = team;
    }

    @Override
    public String teamOf(String channel, String account) {
        return jdbi.withHandle(handle -> handle.createQuery(TEAM_OF_ACCOUNT)
                .bind("channel", channel)
                .bind("account", account)
                .mapTo(String.class)
                .findOne()
                .orElse(defaultTeam));
    }

    @Override
    public Owner ownerOf(String team, SubjectId customer) {
        List<String> formerOwners = jdbi.withHandle(handle -> handle.createQuery(FORMER_OWNERS)
                .bind("customer", customer.value())
                .mapTo(String.class)
                .list());
        return OwnerPolicies.CURRENT.choose(new RoutingCase(
                team, staff.agents(team).stream().map(Staff.Agent::user).collect(Collectors.toSet()), formerOwners));
    }
}
