package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.attempt.AttemptDesk;
import th.sala.ticketing.attempt.AttemptRule;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How often a customer is tried before they count as unreachable. */
@Path("attempt-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class AttemptRulesResource {
    @Inject
    private Callers callers;

    @Inject
    private AttemptDesk desk;

    @Context
    private SecurityContext security;

    /** Calls that nobody answered and e-mails that left; each 0 to 20. */
    public record NewRule(Integer calls, Integer emails) {}

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Every version, the newest first: that one is in force")
    public Listing<AttemptRule> list() {
        return Listing.all(desk.rules());
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Makes the next version, in force at once", description = "422 unusable-attempts.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AttemptRule.class)))
    public Response write(NewRule rule) {
        var asked = Body.required(rule);
        var calls = Body.required(asked.calls(), "calls");
        var emails = Body.required(asked.emails(), "emails");
        return Answers.created("attempt-rules", Answers.value(desk.write(callers.of(security), calls, emails)));
    }
}
