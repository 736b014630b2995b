package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.quality.QualityRule;
import th.sala.ticketing.ticket.CheckDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Which work takes a second look before it is done. */
@Path("quality-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class QualityRulesResource {
    @Inject
    private Callers callers;

    @Inject
    private CheckDesk desk;

    @Context
    private SecurityContext security;

    /** @param kinds of tickets of the team; empty for none */
    public record NewQualityRule(String team, List<String> kinds) {}

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Of each team that has a rule the kinds of tickets that take a second look")
    public Listing<QualityRule> list() {
        return Listing.all(desk.rules());
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Settles it for a team",
            description = "422 invalid-value for a team or kind that there is not.")
    public QualityRule settle(NewQualityRule rule) {
        var asked = Body.required(rule);
        var team = QueryText.storable(Body.required(asked.team(), "team"));
        return Answers.value(desk.settle(callers.of(security), team, Body.required(asked.kinds(), "kinds")));
    }
}
