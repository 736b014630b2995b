package th.sala.web.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.copy.CopyDesk;
import th.sala.consent.copy.CopyDesk.CopyOutcome;
import th.sala.consent.copy.CopyDesk.PersonCopy;
import th.sala.ticketing.privacy.CopyDelivery;
import th.sala.ticketing.proof.CopyLinks.SentLink;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.ShownAs;
import th.sala.web.security.Roles;

/** The copy of a person's data: made, read by an officer, sent to the person. */
@Path("privacy/requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class PackageResource {
    private static final MediaType ZIP = new MediaType("application", "zip");

    @Inject
    private CopyDesk copies;

    @Inject
    private CopyDelivery delivery;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @Context
    private HttpHeaders headers;

    @POST
    @Path("{id}/package")
    @Operation(
            summary = "Has the copy made, for access, source and portability; done counts up to total",
            description = "409 request-not-granted or request-other-step.")
    @APIResponse(
            responseCode = "202",
            description = "It is being made, or is there",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonCopy.class)))
    public Response make() {
        var outcome = copies.begin(id, officer());
        if (outcome instanceof CopyOutcome.Refused refused) throw problem(refused.why());
        return Response.accepted(((CopyOutcome.Begun) outcome).copy()).build();
    }

    @GET
    @Path("{id}/package")
    @Produces({MediaType.APPLICATION_JSON, "application/zip"})
    @ShownAs(PersonCopy.class)
    @Operation(
            summary = "How far the copy is; the ZIP with Accept: application/zip once it is ready",
            description = "Opening is recorded. 409 copy-not-ready when the ZIP is asked for too early or too late.")
    public Response read() {
        var copy = copies.state(id).orElseThrow(ProblemException::notFound);
        boolean zip = headers.getAcceptableMediaTypes().stream().anyMatch(ZIP::equals);
        if (!zip) return Response.ok(copy, MediaType.APPLICATION_JSON_TYPE).build();
        byte[] bytes = copies.open(id, officer())
                .orElseThrow(() -> conflict("copy-not-ready", "It is being made, failed or expired."));
        return CopyFile.answer(bytes);
    }

    @POST
    @Path("{id}/delivery")
    @Operation(
            summary =
                    "Sends the person a link in the conversation in which they asked; it opens with a code sent there",
            description = "The request is done once they opened it. 409 copy-not-ready, no-conversation or"
                    + " not-their-address, 422 when the channel or the gate refuses.")
    @APIResponse(
            responseCode = "201",
            description = "Sent",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SentLink.class)))
    public Response send() {
        return Answers.created("privacy/requests/" + id + "/delivery", Answers.value(delivery.send(id, officer())));
    }

    @GET
    @Path("{id}/delivery")
    @Operation(summary = "The newest link that was sent, and whether it was opened")
    public SentLink sent() {
        return delivery.newest(id).orElseThrow(ProblemException::notFound);
    }

    private static ProblemException problem(CopyDesk.Refusal why) {
        return switch (why) {
            case UNKNOWN_REQUEST -> ProblemException.notFound();
            case OTHER_TYPE -> conflict("request-other-step", "A request of this type asks for no copy.");
            case NOT_GRANTED -> conflict("request-not-granted", "Grant it first.");
        };
    }

    private static ProblemException conflict(String code, String detail) {
        return new ProblemException(Problem.of(409, code, "This step is not possible now.", detail));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
