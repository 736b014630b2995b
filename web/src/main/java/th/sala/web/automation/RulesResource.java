package th.sala.web.automation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.automation.Rule;
import th.sala.ticketing.automation.RuleDesk;
import th.sala.ticketing.automation.RuleEntry;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What the desk does by itself. Each change of a rule is a version. */
@Path("rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RulesResource {
    @Inject
    private Callers callers;

    @Inject
    private RuleDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The newest version of every rule, in the order in which they run")
    public Listing<Rule> list() {
        return Listing.all(desk.list());
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Every version of a rule, the newest first", description = "404 unknown-rule.")
    public Listing<Rule> versions(@PathParam("id") UUID id) {
        return Listing.all(Answers.value(desk.versions(id)));
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Writes a rule",
            description =
                    "422 unusable-rule with a line for each fault, also where no condition is named and everyTicket is not"
                            + " said; 422 rule-would-loop when it and others would set"
                            + " each other off for ever, with the way round.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rule.class)))
    public Response add(RuleEntry rule) {
        var written = Answers.value(desk.add(callers.of(security), Body.required(rule)));
        return Answers.created("rules/" + written.id() + "/versions", written);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Makes the next version of a rule",
            description = "What ran before stays under its version. 422 unusable-rule, rule-would-loop.")
    public Rule change(@PathParam("id") UUID id, RuleEntry rule, @HeaderParam("If-Match") String ifMatch) {
        return Answers.value(desk.change(callers.of(security), id, Body.required(rule), Version.expected(ifMatch)));
    }

    @POST
    @Path("dry-run")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary =
                    "Which of the newest 100 tickets a rule would touch as they stand now, and what it would do; nothing is"
                            + " changed or decided",
            description =
                    "Of the caller's teams; for administrators of all. Of a rule on time the 100 questions that are unanswered"
                            + " for the longest. `unchecked` names what nobody can try. 422 unusable-rule.")
    public RuleDesk.DryRun dryRun(RuleEntry rule) {
        return Answers.value(desk.dryRun(callers.of(security), Body.required(rule)));
    }
}
