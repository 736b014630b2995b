package th.sala.web.automation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.automation.RuleDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What rules did on a ticket. */
@Path("tickets/{number}/rule-traces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleTracesResource {
    @Inject
    private Callers callers;

    @Inject
    private RuleDesk desk;

    @GET
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "What rules did on the ticket, why, and what they were refused; oldest first")
    public Listing<RuleDesk.Trace> list(@PathParam("number") long number, @Context SecurityContext security) {
        return Listing.all(Answers.value(desk.traces(callers.of(security), number)));
    }
}
