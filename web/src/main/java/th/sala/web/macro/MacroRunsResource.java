package th.sala.web.macro;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.macro.MacroRun;
import th.sala.ticketing.macro.MacroRuns;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Steps of macros that follow once their answer left, whether its writer stays on the page or not. */
@Path("tickets/{number}/macro-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Macros")
public class MacroRunsResource {
    @Inject
    private Callers callers;

    @Inject
    private MacroRuns runs;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /**
     * What follows an answer.
     *
     * @param macro id of the macro whose steps are done
     */
    public record StepsToFollow(UUID macro) {}

    @GET
    @Operation(summary = "What macros did on the ticket after an answer, or will do; oldest first")
    public Listing<MacroRun> list() {
        return Listing.all(Answers.value(runs.of(callers.of(security), number)));
    }

    @PUT
    @Path("{message}")
    @Operation(
            summary = "Lets a macro's steps follow an answer of the caller's once it left",
            description =
                    "In the caller's name and with their rights of now. An answer that is taken back takes its steps with it;"
                            + " one that fails takes them up again when it is sent again. A question that came meanwhile"
                            + " (newer-message), or a colleague who took the ticket (already-taken), keeps it from ending or"
                            + " waiting. Asked twice, the first holds. 404 unknown-macro, unknown-message.")
    public MacroRun keep(@PathParam("message") UUID message, StepsToFollow steps) {
        UUID macro = Body.required(Body.required(steps).macro(), "macro");
        return Answers.value(runs.keep(callers.of(security), number, message, macro));
    }
}
