package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.people.Staff;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** The teams and who works in them, to assign tickets to. */
@Path("teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class TeamsResource {

    @Inject
    private Staff staff;

    /**
     * @param name in Thai
     * @param nameEn in English
     * @param mailbox address that the team's mail is sent from; null when it has none
     */
    public record Team(String key, String name, String nameEn, String mailbox, List<Member> members) {}

    /** A colleague. */
    public record Member(String user, String displayName) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Lists the teams with their members")
    public Listing<Team> list() {
        return Listing.all(staff.teams().stream().map(this::withMembers).toList());
    }

    private Team withMembers(Staff.Team team) {
        var members = staff.agents(team.key()).stream()
                .map(agent -> new Member(agent.user(), agent.displayName()))
                .toList();
        return new Team(team.key(), team.name(), team.nameEn(), team.mailbox(), members);
    }
}
