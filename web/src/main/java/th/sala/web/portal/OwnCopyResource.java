package th.sala.web.portal;

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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.copy.CopyDesk;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.rights.OwnRequests;
import th.sala.ticketing.privacy.CopyDelivery;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rights.CopyFile;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** The copy that a customer asked for, fetched at the portal with a code that goes to a conversation of theirs. */
@Path("me/requests/{id}/copy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnCopyResource {

    @Inject
    private PortalVisitors visitors;

    @Inject
    private OwnRequests requests;

    @Inject
    private CopyDesk copies;

    @Inject
    private CopyDelivery delivery;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * How far the copy is.
     *
     * @param state {@code building}, {@code ready}, {@code failed} or {@code expired}
     * @param expiresAt when it is deleted; null before it is ready
     * @param size in bytes; null before it is ready
     */
    public record OwnCopy(String state, Instant expiresAt, Long size) {}

    /** @param code the six digits that were sent */
    public record ToldCode(String code) {}

    @GET
    @Operation(summary = "How far the copy of your data is; 404 before it was begun")
    public OwnCopy read() {
        return copies.state(own())
                .map(copy -> new OwnCopy(copy.state(), copy.expiresAt(), copy.size()))
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("code")
    @Operation(
            summary = "Sends a code of six digits to the conversation in which you wrote last; good for ten minutes",
            description = "409 copy-not-ready or no-conversation. 410 copy-gone after five codes.")
    @APIResponse(responseCode = "204", description = "Sent")
    public Response code() {
        if (Answers.value(delivery.codeAtPortal(own())) != LinkStanding.OPEN) throw gone();
        return Response.noContent().build();
    }

    @POST
    @Path("file")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The copy, with the right code; the request is done by it",
            description =
                    "403 wrong-code with the tries that are left, or code-needed once another code has to be sent."
                            + " 410 copy-gone.")
    @APIResponse(responseCode = "200", description = "The ZIP", content = @Content(mediaType = "application/zip"))
    public Response open(ToldCode told) {
        var opened =
                delivery.openAtPortal(own(), Body.required(Body.required(told).code(), "code"));
        if (opened instanceof CopyDelivery.Delivered copy) return CopyFile.answer(copy.zip());
        if (opened instanceof CopyDelivery.Missed missed) throw missed(missed.triesLeft());
        throw gone();
    }

    /** Of nobody else, and of nobody for whom the address was merely typed. */
    private UUID own() {
        var person = visitors.told(security);
        boolean theirs = person != null
                && requests.of(person).stream().anyMatch(request -> request.id().equals(id));
        if (!theirs) throw ProblemException.notFound();
        return id;
    }

    private static ProblemException missed(int triesLeft) {
        return triesLeft == 0
                ? problem(403, "code-needed", "This code is no longer good.", "Have another code sent.")
                : problem(403, "wrong-code", "This is not the code.", "Tries left: " + triesLeft + ".");
    }

    private static ProblemException gone() {
        return problem(410, "copy-gone", "The copy cannot be fetched here any more.", "Ask us for a new one.");
    }

    private static ProblemException problem(int status, String code, String title, String detail) {
        return new ProblemException(Problem.of(status, code, title, detail));
    }
}
