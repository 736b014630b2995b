package th.sala.web.routing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.presence.Shift;
import th.sala.ticketing.presence.Shifts;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Listing;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Who of the supervisor's teams is there, and how much each has in hand. */
@Path("presence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Routing")
public class PresenceResource {
    @Inject
    private Callers callers;

    @Inject
    private Shifts shifts;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "Everybody of the caller's teams, by name",
            description = "404 unknown-team for one that the caller does not lead.")
    public Listing<Shift> list(
            @Parameter(description = "Key of one team; all that the caller leads by default") @QueryParam("team")
                    String team) {
        return Listing.all(Answers.value(shifts.ofTeams(callers.of(security), QueryText.storable(team))));
    }
}
