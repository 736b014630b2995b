package th.sala.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.retention.RetentionDesk;
import th.sala.consent.retention.RetentionRun;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Runs that take what is past its time: counted, proposed by one officer, approved by another, gone on with after a crash. */
@Path("privacy/retention/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class RetentionRunsResource {

    @Inject
    private RetentionDesk desk;

    @Context
    private SecurityContext security;

    /**
     * A run to count or to propose.
     *
     * @param dryRun only count; required, so that nothing is proposed by a slip
     * @param categories all that can be taken when null
     */
    public record NewRetentionRun(Boolean dryRun, List<String> categories) {}

    /** The word of another officer on a proposed run. */
    public record RunApproval(Boolean approved) {}

    /** The second look: whether nobody can be told from the figures that are left. */
    public record RunReview(Boolean anonymous) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "The newest 100 runs")
    public Listing<RetentionRun> list() {
        return Listing.all(desk.runs());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "One run with its progress")
    public RetentionRun read(@PathParam("id") UUID id) {
        return desk.run(id).orElseThrow(ProblemException::notFound);
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Counts what is due (200), or proposes a run over it (201), which another officer has to approve",
            description = "422 nothing-to-run.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RetentionRun.class)))
    public Response propose(NewRetentionRun run) {
        var asked = Body.required(run);
        Set<String> categories = asked.categories() == null ? Set.of() : Set.copyOf(asked.categories());
        if (Body.required(asked.dryRun(), "dryRun")) {
            return Response.ok(RetentionProblems.value(desk.dryRun(categories))).build();
        }
        var proposed = RetentionProblems.value(desk.propose(categories, officer()));
        return Answers.created("privacy/retention/runs/" + proposed.id(), proposed);
    }

    @POST
    @Path("{id}/approval")
    @FirstAnswerKept
    @Operation(
            summary = "Approves or declines the run that another officer proposed",
            description = "409 run-not-proposed or same-officer.")
    public RetentionRun approve(@PathParam("id") UUID id, RunApproval approval) {
        var said = Body.required(Body.required(approval).approved(), "approved");
        return RetentionProblems.value(desk.approve(id, said, officer()));
    }

    @POST
    @Path("{id}/review")
    @FirstAnswerKept
    @Operation(
            summary = "The second look at what shall be anonymous, by another officer than proposed the run",
            description = "409 run-not-in-review or same-officer.")
    public RetentionRun review(@PathParam("id") UUID id, RunReview review) {
        var said = Body.required(Body.required(review).anonymous(), "anonymous");
        return RetentionProblems.value(desk.review(id, said, officer()));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
