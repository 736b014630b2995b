package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.reply.ReplyChoices;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What the composer may choose from. */
@Path("tickets/{number}/reply-options")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class ReplyOptionsResource {

    @Inject
    private Callers callers;

    @Inject
    private ReplyChoices choices;

    @GET
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(summary = "On which channels the customer can be answered, to whom (masked), and why not on the others")
    public ReplyChoices.Choices read(
            @PathParam("number") long number,
            @Parameter(description = "Key of the purpose, customer-care by default") @QueryParam("purpose")
                    String purpose,
            @Context SecurityContext security) {
        return Answers.value(choices.of(callers.of(security), number, purpose));
    }
}
