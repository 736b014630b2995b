package th.sala.web.retention;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.retention.LegalHold;
import th.sala.consent.retention.LegalHolds;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Legal holds: what must not be deleted for now, who answers for it, and until when somebody looks at it again. */
@Path("privacy/retention/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class HoldsResource {

    @Inject
    private LegalHolds holds;

    @Context
    private SecurityContext security;

    /**
     * A hold to place.
     *
     * @param subject whose data is held; null for everybody's of the category
     * @param ticket only this ticket of the person; null for everything
     * @param category key of the retention rule whose data is held; null for whatever it is
     * @param matter reference of a case or file, without names
     * @param ground key of a refusal ground of section 33
     * @param owner user name of who answers for it; whoever places it when null
     * @param reviewOn day in Asia/Bangkok by which somebody looks at it again
     */
    public record PlacedHold(
            UUID subject,
            Long ticket,
            String category,
            String matter,
            String ground,
            String owner,
            LocalDate reviewOn) {}

    /** Still needed, until the next review. */
    public record HoldReview(LocalDate reviewOn) {}

    /** @param reason {@code matter-closed}, {@code not-needed} or {@code mistake} */
    public record HoldRelease(String reason) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Holds in force, the next review first; or the newest 200 of those released")
    public Listing<LegalHold> list(
            @Parameter(description = "in-force (default) or released") @QueryParam("state") String state) {
        if (state == null || state.equals("in-force")) return Listing.all(holds.inForce());
        if (state.equals("released")) return Listing.all(holds.released());
        throw ProblemException.malformed("state: must be in-force or released");
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "One hold")
    public LegalHold read(@PathParam("id") UUID id) {
        return holds.get(id).orElseThrow(ProblemException::notFound);
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Places a hold: no erasure and no retention run takes what it holds",
            description = "422 unknown-subject, hold-scope, hold-category, hold-matter, hold-ground, hold-owner or"
                    + " hold-review-day.")
    @APIResponse(
            responseCode = "201",
            description = "Placed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LegalHold.class)))
    public Response place(PlacedHold hold) {
        var wanted = Body.required(hold);
        var placed = HoldProblems.value(holds.place(
                new LegalHolds.NewHold(
                        wanted.subject() == null ? null : new SubjectId(wanted.subject()),
                        wanted.ticket(),
                        wanted.category(),
                        Body.required(wanted.matter(), "matter"),
                        Body.required(wanted.ground(), "ground"),
                        wanted.owner(),
                        Body.required(wanted.reviewOn(), "reviewOn")),
                officer()));
        return Answers.created("privacy/retention/holds/" + placed.id(), placed);
    }

    @POST
    @Path("{id}/review")
    @FirstAnswerKept
    @Operation(
            summary = "Records that the hold is still needed, until the next review",
            description = "422 hold-review-day, 409 hold-released.")
    public LegalHold review(@PathParam("id") UUID id, HoldReview review) {
        var day = Body.required(Body.required(review).reviewOn(), "reviewOn");
        return HoldProblems.value(holds.review(id, day, officer()));
    }

    @POST
    @Path("{id}/release")
    @FirstAnswerKept
    @Operation(
            summary = "Releases the hold; what is due is deleted by the next run",
            description = "422 hold-release-reason, 409 hold-released.")
    public LegalHold release(@PathParam("id") UUID id, HoldRelease release) {
        var reason = Body.required(Body.required(release).reason(), "reason");
        return HoldProblems.value(holds.release(id, reason, officer()));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
