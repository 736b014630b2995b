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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** What persons ask for under the law, from receipt to decision. */
@Path("privacy/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class RequestsResource {

    @Inject
    private RequestDesk desk;

    @Context
    private SecurityContext security;

    /**
     * A request as it came in.
     *
     * @param type {@code access}, {@code source}, {@code portability}, {@code objection}, {@code erasure},
     *     {@code restriction}, {@code rectification} or {@code withdrawal}
     * @param channel a channel of the hub, {@code walk-in} or {@code post}
     * @param receivedAt when it reached the firm; now when null
     * @param representative who asks in the person's place: the id of a recorded representation, to whom the letters go
     *     then, or who and by which right in words; null when the person asks
     */
    public record NewRequest(
            UUID subject, String type, String channel, Instant receivedAt, String representative, String words) {}

    /**
     * A try to prove who asks.
     *
     * @param method {@code signed-in}, {@code signed-link}, {@code code-sent}, {@code contact-point}, {@code in-person},
     *     {@code identity-document} or {@code representative}
     * @param note how, in words; null for none
     */
    public record NewVerification(String method, Boolean proven, String note) {}

    /**
     * A decision.
     *
     * @param outcome {@code granted} or {@code refused}
     * @param ground key of a refusal ground of the law; required for {@code refused}
     * @param reason required for {@code refused}
     */
    public record NewDecision(String outcome, String ground, String reason) {}

    /**
     * The word of another officer on a proposed refusal.
     *
     * @param decision id of the refusal that they read
     */
    public record Approval(UUID decision, Boolean approved) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary =
                    "Open requests, first due first; or the newest 200 of those refused or carried out; without their words")
    public Listing<RightsRequest> list(
            @Parameter(description = "open (default) or closed") @QueryParam("state") String state) {
        if (state == null || state.equals("open")) return Listing.all(desk.open());
        if (state.equals("closed")) return Listing.all(desk.closed());
        throw ProblemException.malformed("state: must be open or closed");
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "One request",
            description =
                    "What was written in words is shown to officers, which the access log records; null for auditors.")
    public RightsRequest read(@PathParam("id") UUID id) {
        var request = security.isUserInRole(Roles.PRIVACY_OFFICER) ? desk.read(id, officer()) : desk.get(id);
        return request.orElseThrow(ProblemException::notFound);
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Records a request from any channel; dueOn is counted from the receipt and never paused",
            description =
                    "422 unknown-subject, unknown-request-type, unknown-request-channel, request-words,"
                            + " representation-unknown or unusable-receipt. Letters go to the person; to the representative whose"
                            + " recorded id is given as representative, where they are a customer; to nobody when it is in words.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RightsRequest.class)))
    public Response receive(NewRequest request) {
        var asked = Body.required(request);
        var receipt = new RequestDesk.Receipt(
                new SubjectId(Body.required(asked.subject(), "subject")),
                Body.required(asked.type(), "type"),
                Body.required(asked.channel(), "channel"),
                asked.receivedAt(),
                null,
                null,
                asked.representative(),
                asked.words());
        var received = RequestProblems.value(desk.receive(receipt, officer()));
        return Answers.created("privacy/requests/" + received.id(), received);
    }

    @POST
    @Path("{id}/verification")
    @FirstAnswerKept
    @Operation(
            summary = "Records whether the person proved who they are",
            description = "422 unknown-proof-method, request-words or words-of-erased, 409 request-decided or"
                    + " awaits-approval.")
    public RightsRequest verify(@PathParam("id") UUID id, NewVerification proof) {
        var tried = Body.required(proof);
        return RequestProblems.value(desk.verify(
                id,
                new RequestDesk.Proof(
                        Body.required(tried.method(), "method"), Body.required(tried.proven(), "proven"), tried.note()),
                officer()));
    }

    @POST
    @Path("{id}/decision")
    @FirstAnswerKept
    @Operation(
            summary = "Grants the request, or proposes its refusal, which another officer has to approve",
            description =
                    "422 unknown-decision, ground-missing, request-words or words-of-erased, 409 person-not-verified,"
                            + " request-decided or"
                            + " awaits-approval.")
    public RightsRequest decide(@PathParam("id") UUID id, NewDecision decision) {
        var made = Body.required(decision);
        return RequestProblems.value(desk.decide(
                id,
                new RequestDesk.Verdict(Body.required(made.outcome(), "outcome"), made.ground(), made.reason()),
                officer()));
    }

    @POST
    @Path("{id}/approval")
    @FirstAnswerKept
    @Operation(
            summary = "Approves or disapproves the refusal that another officer proposed",
            description = "409 nothing-to-approve, same-officer, or other-decision when another refusal was proposed"
                    + " meanwhile.")
    public RightsRequest approve(@PathParam("id") UUID id, Approval approval) {
        var said = Body.required(approval);
        return RequestProblems.value(desk.approve(
                id, Body.required(said.decision(), "decision"), Body.required(said.approved(), "approved"), officer()));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
