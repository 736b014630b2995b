package th.sala.web.rights;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.rights.BlockDesk;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Objections and restrictions that stand, and their end. */
@Path("privacy/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class BlocksResource {

    @Inject
    private BlockDesk desk;

    @Context
    private SecurityContext security;

    /**
     * Why an objection or a restriction ends.
     *
     * @param ground {@code person-asked}, {@code not-the-person} or {@code mistake}; against a restriction {@code checked}
     *     and {@code claim-settled} too
     * @param note why, in words; null only once the person is erased
     */
    public record Lifting(String ground, String note) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "What stands against the use of a person's data, the oldest first")
    public Listing<BlockDesk.StandingBlock> list(
            @Parameter(description = "Id of the person", required = true) @QueryParam("subject") String subject) {
        UUID id = Body.required(Ids.of("subject", subject), "subject");
        return Listing.all(desk.inForce(new SubjectId(id)));
    }

    @POST
    @Path("{id}/lifting")
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            summary = "Ends an objection or a restriction, for a ground that the ledger tells; ending it twice is 404",
            description =
                    "422 unknown-lift-ground, note-missing, request-words or words-of-erased, 409 request-not-decided"
                            + " while the request that raised it waits for its decision.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response lift(@PathParam("id") UUID id, Lifting lifting) {
        var asked = Body.required(lifting);
        var said = desk.lift(
                id,
                Body.required(asked.ground(), "ground"),
                asked.note(),
                security.getUserPrincipal().getName());
        return switch (said) {
            case LIFTED -> Response.noContent().build();
            case UNKNOWN_BLOCK -> throw ProblemException.notFound();
            case UNKNOWN_GROUND ->
                throw ProblemException.invalid(
                        "unknown-lift-ground",
                        "ground is person-asked, not-the-person or mistake; against a restriction checked and"
                                + " claim-settled too.");
            case REQUEST_OPEN ->
                throw new ProblemException(Problem.of(
                        409, "request-not-decided", "This step is not possible now.", "Decide the request first."));
            case NOTE_MISSING -> throw ProblemException.invalid("note-missing", "Say why it ends.");
            case WORDS_OF_ERASED ->
                throw ProblemException.invalid(
                        "words-of-erased", "The data of the person is erased: no word about them is kept any more.");
            case TOO_LONG -> throw ProblemException.invalid("request-words", "At most 2000 characters.");
        };
    }
}
