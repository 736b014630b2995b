package th.sala.ticketing.people;

import java.util.Set;

/**
 * Who asks. Roles come from Keycloak, teams from our own table; an agent sees what a team of theirs owns, a supervisor
 * what a team they lead owns, an integration what any team owns, and nobody else sees tickets at all.
 */
public record Caller(String user, Set<String> roles, Set<String> teams) {
    public Caller {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Whether the caller may work on what this team owns. */
    public boolean worksFor(String team) {
        return handlesTickets() && teams.contains(team);
    }

    /** Whether the caller may open, in an emergency, what belongs to another team. */
    public boolean breaksGlass() {
        return is("agent") || is("supervisor");
    }

    /** Whether the caller has to do with tickets at all. */
    public boolean handlesTickets() {
        return is("agent") || is("supervisor") || is("integration");
    }
}
