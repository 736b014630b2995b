package th.sala.web.sla;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import th.sala.ticketing.sla.PolicyDesk;
import th.sala.ticketing.sla.PolicyEntry;
import th.sala.ticketing.sla.PolicyPreview;
import th.sala.ticketing.sla.PolicySheet;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.QueryText;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What is promised to customers: written, dated, versioned. Tickets keep the version that they were opened under. */
@Path("sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class PoliciesResource {
    @Inject
    private Callers callers;

    @Inject
    private PolicyDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The newest version of every policy, by name; also one that is not in force yet")
    public Listing<PolicySheet> list() {
        return Listing.all(desk.policies());
    }

    @GET
    @Path("{name}/versions")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Every version of a policy, the newest first: agents see the agreement of a ticket's date by it",
            description = "404 unknown-policy.")
    public Listing<PolicySheet> versions(@PathParam("name") String name) {
        return Listing.all(Answers.value(desk.versions(QueryText.storable(name))));
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Writes the next version of a policy, or its first; what was promised before stays as it was",
            description =
                    "If-Match takes the version that was read, \"0\" for none: 412 newer-version when there is a newer"
                            + " one, 409 already-there. 422 unusable-policy with a line for each fault, such as a policy without"
                            + " a target.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PolicySheet.class)))
    public Response write(PolicyEntry policy, @HeaderParam("If-Match") String ifMatch) {
        var written = Answers.value(desk.write(callers.of(security), Body.required(policy), Version.expected(ifMatch)));
        return Answers.created("sla-policies/" + written.name() + "/versions", written);
    }

    @POST
    @Path("preview")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary =
                    "What a policy would have made of the tickets of the last 30 days, beside what was made of them; nothing"
                            + " is changed",
            description =
                    "Of the newest 1,000 tickets that are under it or would be. Their clocks run anew by the same rules, with"
                            + " the same waits. `uncounted` names what cannot be tried, since none ran. 422 unusable-policy.")
    public PolicyPreview preview(PolicyEntry policy) {
        return Answers.value(desk.preview(Body.required(policy)));
    }
}
