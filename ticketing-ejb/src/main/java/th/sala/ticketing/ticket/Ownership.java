package th.sala.ticketing.ticket;

import java.util.Optional;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.routing.Owner;

/** Who may own a ticket: a team, and within it one of its own people or nobody in particular. */
record Ownership(Staff staff) {

    /**
     * @param team null to leave it with its team
     * @param assignee null to leave it with its person unless the team changes; empty for the team's queue
     * @return empty when nothing is to change
     */
    Outcome<Optional<Owner>> wanted(Ticket ticket, String team, String assignee, Caller by) {
        if (team == null && assignee == null) {
            return Outcome.done(Optional.empty());
        }
        String owning = team == null ? ticket.team() : team;
        boolean queue = assignee == null || assignee.isBlank();
        if (staff.teams().stream().noneMatch(known -> known.key().equals(owning))) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-team", "There is no team with this key.");
        }
        if (!queue && !ofTheTeam(assignee, owning)) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "not-of-the-team", "Choose somebody who works in the team " + owning + ".");
        }
        return Outcome.done(Optional.of(
                queue
                        ? new Owner(owning, null, "team queue " + owning + ": given by " + by.user())
                        : new Owner(owning, assignee, "given by " + by.user())));
    }

    /** Nobody takes by mistake what a colleague has in hand; supervisors know what they do. */
    Outcome<Ticket> free(Ticket ticket, String assignee, Caller by) {
        boolean claims = by.user().equals(assignee) && !by.is("supervisor");
        boolean taken = ticket.assignee() != null && !ticket.assignee().equals(by.user());
        return claims && taken
                ? Outcome.refused(
                        Refusal.Kind.CONFLICT,
                        "already-taken",
                        ticket.assignee() + " has taken this ticket. Ask them, or take it over.")
                : Outcome.done(ticket);
    }

    /** A ticket that nobody owns becomes its worker's. */
    Optional<Owner> taken(Ticket ticket, String user) {
        boolean takes = ticket.assignee() == null && ofTheTeam(user, ticket.team());
        return takes ? Optional.of(new Owner(ticket.team(), user, "taken by " + user)) : Optional.empty();
    }

    private boolean ofTheTeam(String user, String team) {
        return staff.agent(user).filter(agent -> agent.teams().contains(team)).isPresent();
    }
}
