package th.sala.web.macro;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.macro.MacroUse;
import th.sala.ticketing.macro.MacroUse.MacroDeeds;
import th.sala.ticketing.macro.MacroUse.MacroTexts;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** A macro on a ticket: its words are read before they leave, its steps are done. */
@Path("tickets/{number}/macros/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Macros")
public class TicketMacrosResource {
    @Inject
    private Callers callers;

    @Inject
    private MacroUse use;

    @PathParam("number")
    private long number;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "Its words for this ticket, for the composer; nothing is sent",
            description =
                    "The customer's name stands in them only for who holds the open ticket, and that is logged. 404"
                            + " unknown-macro.")
    public MacroTexts texts(
            @Parameter(description = "th or en; the ticket's when left out") @QueryParam("language") String language) {
        return Answers.value(use.texts(callers.of(security), number, id, language));
    }

    @POST
    @Operation(
            summary = "Carries out its steps, but says nothing",
            description =
                    "Each step by the same rules as by hand; one that is refused changes nothing and stops no other."
                            + " The one to another team is done last. `before` is what to change back, where it is"
                            + " undoable. 404 unknown-macro.")
    public MacroDeeds carryOut() {
        return Answers.value(use.carryOut(callers.of(security), number, id));
    }
}
