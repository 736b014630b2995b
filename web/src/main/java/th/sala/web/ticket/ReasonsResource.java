package th.sala.web.ticket;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.reason.ContactReason;
import th.sala.ticketing.reason.ReasonDesk;
import th.sala.ticketing.reason.ReasonTree;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.QueryText;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Why customers write: what tickets are closed under. A version never changes. */
@Path("reasons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class ReasonsResource {
    @Inject
    private Callers callers;

    @Inject
    private ReasonDesk desk;

    @Context
    private SecurityContext security;

    /**
     * The next version of a team's tree.
     *
     * @param reasons the whole tree, each after the one above it; what is not to be chosen any more is retired
     */
    public record NewTree(String team, List<ContactReason> reasons) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The newest tree of contact reasons of every team")
    public Listing<ReasonTree> list() {
        return Listing.all(desk.trees());
    }

    @GET
    @Path("{team}/versions")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Every version of a team's tree, the newest first", description = "404 unknown-team.")
    public Listing<ReasonTree> versions(@PathParam("team") String team) {
        return Listing.all(Answers.value(desk.versions(QueryText.storable(team))));
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Makes the next version of a team's tree; closed tickets and their reports keep theirs",
            description = "Up to three levels. A code is stable: retire a reason instead of leaving it out."
                    + " If-Match takes the version that was edited: 412 newer-reasons when there is a newer one."
                    + " 422 unusable-reasons with a line for each fault.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReasonTree.class)))
    public Response write(NewTree tree, @HeaderParam("If-Match") String ifMatch) {
        var asked = Body.required(tree);
        var team = QueryText.storable(Body.required(asked.team(), "team"));
        var made = Answers.value(desk.write(callers.of(security), team, asked.reasons(), Version.expected(ifMatch)));
        return Answers.created("reasons/" + made.team() + "/versions", made);
    }
}
