package th.sala.web.oversight;

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
import th.sala.consent.oversight.Review;
import th.sala.consent.oversight.ReviewDesk;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Accesses that an officer has to look at: emergencies, reveals for a reason of their own, and alerts. */
@Path("privacy/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class ReviewsResource {

    @Inject
    private ReviewDesk desk;

    @Context
    private SecurityContext security;

    /**
     * The officer's word.
     *
     * @param outcome {@code justified} or {@code not-justified}
     * @param note required for {@code not-justified}; about the colleague's conduct, without data of the customer
     */
    public record Word(String outcome, String note) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "What waits for a word, first due first; what was looked at; or all about one person",
            description = "Without the notes of colleagues.")
    public Listing<Review> list(
            @Parameter(description = "open (default) or closed") @QueryParam("state") String state,
            @Parameter(description = "Id of a person: everything about them, whatever its state") @QueryParam("subject")
                    String subject) {
        UUID person = Ids.of("subject", subject);
        if (person != null) return Listing.all(desk.of(new SubjectId(person)));
        if (state == null || state.equals("open")) return Listing.all(desk.open());
        if (state.equals("closed")) return Listing.all(desk.closed());
        throw ProblemException.malformed("state: must be open or closed");
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One of them with the colleague's note, for officers only",
            description = "Whoever reads a note looks at the person: the access log says review-words.")
    public Review read(@PathParam("id") UUID id) {
        return desk.read(id, security.getUserPrincipal().getName()).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("{id}/outcome")
    @FirstAnswerKept
    @Operation(
            summary = "Says whether an access was justified; the first word stands",
            description = "422 unknown-outcome, note-missing or words-too-long, 409 already-reviewed or own-access.")
    public Review review(@PathParam("id") UUID id, Word word) {
        var said = Body.required(word);
        return OversightProblems.value(desk.review(
                id,
                Body.required(said.outcome(), "outcome"),
                said.note(),
                security.getUserPrincipal().getName()));
    }
}
