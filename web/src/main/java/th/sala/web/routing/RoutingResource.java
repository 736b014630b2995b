package th.sala.web.routing;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.assignment.RoutingRules;
import th.sala.ticketing.assignment.RoutingRules.AccountSkill;
import th.sala.ticketing.assignment.RoutingRules.AgentRoom;
import th.sala.ticketing.assignment.RoutingRules.ChannelWeight;
import th.sala.ticketing.assignment.RoutingRules.RoutingSheet;
import th.sala.ticketing.assignment.RoutingRules.TeamRouting;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** By which figures work is given out. What they name stands in the body: user names and addresses are in no path. */
@Path("routing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Routing")
public class RoutingResource {
    @Inject
    private Callers callers;

    @Inject
    private RoutingRules rules;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "How teams route, what channels weigh, what agents can hold and what accounts ask for")
    public RoutingSheet read() {
        return rules.read();
    }

    @PUT
    @Path("teams")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "A team takes its work from its queue, or is given it",
            description = "Nobody is given work while calendar is closed; null for at any time. Away for longer than"
                    + " giveBackHours, an agent gives back what is not begun and what waits for an answer; null for"
                    + " never. 422 unusable-routing with a line for each fault, 404 unknown-routing. Audited.")
    public TeamRouting team(TeamRouting wanted) {
        return Answers.value(rules.team(callers.of(security), Body.required(wanted)));
    }

    @PUT
    @Path("channels")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "What a ticket of the channel weighs",
            description = "422 unusable-routing with a line for each fault, 404 unknown-routing. Audited.")
    public ChannelWeight channel(ChannelWeight wanted) {
        return Answers.value(rules.channel(callers.of(security), Body.required(wanted)));
    }

    @PUT
    @Path("agents")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "How much an agent is given, in which languages and for which skills",
            description = "422 unusable-routing with a line for each fault, 404 unknown-routing. Audited.")
    public AgentRoom agent(AgentRoom wanted) {
        return Answers.value(rules.agent(callers.of(security), Body.required(wanted)));
    }

    @PUT
    @Path("accounts")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The skill that tickets of an account ask for",
            description = "422 unusable-routing with a line for each fault, 404 unknown-routing. Audited.")
    public AccountSkill account(AccountSkill wanted) {
        return Answers.value(rules.account(callers.of(security), Body.required(wanted)));
    }
}
