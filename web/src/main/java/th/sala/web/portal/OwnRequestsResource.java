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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.rights.OwnRequests;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.portal.Visitor;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rights.RequestProblems;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** What a customer asks for under the law, and how far it is. */
@Path("me/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnRequestsResource {
    private static final String SUBJECT = "subject";

    /** What hands out or destroys data: a link alone, which others may have read, does not prove who asks. */
    private static final String STRONG = "strong";

    private static final String RECTIFICATION = "rectification";

    @Inject
    private PortalVisitors visitors;

    @Inject
    private RequestDesk desk;

    @Inject
    private OwnRequests requests;

    @Context
    private SecurityContext security;

    /**
     * What is asked for.
     *
     * @param type {@code access}, {@code source}, {@code portability}, {@code objection}, {@code erasure},
     *     {@code restriction}, {@code rectification} or {@code withdrawal}
     * @param words what is wrong and what is right, what they object to or take back, at most 2000 characters; needed for a
     *     rectification, which nobody could carry out without
     */
    public record AskedRight(String type, String words) {}

    @GET
    @Operation(summary = "Your requests under the law, newest first")
    public Listing<OwnRequest> list() {
        return Listing.all(own().stream().map(OwnRequest::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of your requests")
    public OwnRequest read(@PathParam("id") UUID id) {
        return own().stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .map(OwnRequest::of)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Files a request under the law; dueOn is counted from now and never paused",
            description =
                    "Whoever signed in has proven who they are. By a link, what needs a strong proof waits for one. 422"
                            + " unknown-request-type or request-words. 409 address-unproven when somebody else may have typed your"
                            + " address once, until you say at me/address whether it was you.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnRequest.class)))
    public Response ask(AskedRight asked) {
        var type = Body.required(Body.required(asked).type(), "type");
        var words = said(type, asked.words());
        var visitor = visitors.known(security);
        var receipt = new RequestDesk.Receipt(visitor.person(), type, "web-form", null, null, null, null, words);
        var received = RequestProblems.value(desk.receive(receipt, SUBJECT));
        var filed = proves(visitor, received) ? proven(visitor, received) : received;
        return Answers.created("me/requests/" + filed.id(), OwnRequest.of(filed));
    }

    private static String said(String type, String words) {
        var said = words == null || words.isBlank() ? null : words.strip();
        if (said == null && RECTIFICATION.equals(type)) {
            throw ProblemException.invalid("request-words", "Say what is wrong, and what it should be.");
        }
        return said;
    }

    private RightsRequest proven(Visitor visitor, RightsRequest received) {
        var method = visitor.link() == null ? "signed-in" : "signed-link";
        return RequestProblems.value(desk.verify(received.id(), new RequestDesk.Proof(method, true, null), SUBJECT));
    }

    private static boolean proves(Visitor visitor, RightsRequest received) {
        return visitor.proven() || !STRONG.equals(received.proofNeeded());
    }

    private List<RightsRequest> own() {
        SubjectId person = visitors.told(security);
        return person == null ? List.of() : requests.of(person);
    }
}
