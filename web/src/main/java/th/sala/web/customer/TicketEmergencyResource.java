package th.sala.web.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.emergency.EmergencyDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Breaks the glass before another team's ticket: for reading, for a limited time, and for an officer to review. */
@Path("tickets/{number}/emergency-access")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketEmergencyResource {

    @Inject
    private Callers callers;

    @Inject
    private EmergencyDesk desk;

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            summary = "Opens another team's ticket in an emergency; the privacy officer sees it at once",
            description = "404 unknown-ticket, 409 already-yours, 422 invalid-emergency.")
    public EmergencyDesk.Opened open(
            @PathParam("number") long number, EmergencyDesk.Plea plea, @Context SecurityContext security) {
        return Answers.value(desk.ticket(callers.of(security), number, Body.required(plea)));
    }
}
