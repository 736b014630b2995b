package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** What a person was told and decided (sections 19 and 23). Append-only. */
@Path("customers/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class ConsentsResource {

    @Inject
    private ConsentRights rights;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private WrittenProof written;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @Context
    private HttpServletRequest request;

    /**
     * A decision of the person, as captured.
     *
     * @param decision {@code given}, {@code refused} or {@code withdrawn}
     * @param method {@code TICK}, {@code BUTTON}, {@code REPLY_KEYWORD}, {@code VERBAL_RECORDED}, {@code VERBAL_ATTESTED},
     *     {@code SIGNATURE} or {@code DOUBLE_OPT_IN}
     * @param noticeVersion {@code key/version}; required for {@code given}
     * @param language {@code th} or {@code en}, Thai when null
     * @param evidence required for {@code DOUBLE_OPT_IN}, {@code VERBAL_*} and {@code SIGNATURE}
     * @param guardian who decided in the person's place (section 20): the id of a recorded representative, or in words while
     *     no band of age is recorded; null when the person did
     * @param message in which whoever agrees says so themselves, on that channel; null when there is none
     */
    public record NewConsent(
            String purpose,
            String decision,
            String channel,
            String method,
            String noticeVersion,
            String language,
            List<ConsentDecision.Evidence> evidence,
            String guardian,
            UUID message) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "The person's events, newest first; agents only while they hold an open ticket of the person",
            description =
                    "Each look is a row of the access log. 422 purpose-refused for agents, as of a restricted record.")
    public Listing<ConsentEntry> list() {
        return Listing.all(ledger.entries(rights.toRead(request, security, new SubjectId(id), "consents")));
    }

    @GET
    @Path("{event}")
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "One of the person's events")
    public ConsentEntry read(@PathParam("event") UUID event) {
        return entry(rights.toRead(request, security, new SubjectId(id), "consents"), event)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(
            summary = "Records a decision; 422 when it could not be proven later, or by somebody who may not give it",
            description =
                    "A minor's word and the guardian's are both needed where the purpose is none that minors agree to"
                            + " alone: the first is recorded as ConsentRequested. So is what nothing but a colleague's"
                            + " word proves: it holds at once with a CALL_RECORDING_SPAN of VERBAL_RECORDED, a SIGNED_FORM"
                            + " of SIGNATURE, or the message in which they say so (TICK, BUTTON, REPLY_KEYWORD);"
                            + " otherwise they are asked to confirm. 422 incomplete-consent, proof-not-theirs, proof-outdated,"
                            + " proof-older-than-notice, proof-used,"
                            + " age-band-needed, guardian-needed, custodian-needed, curator-needed, adult-decides, representation-unknown or"
                            + " representation-ended.")
    @APIResponse(
            responseCode = "201",
            description = "The event as the ledger holds it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ConsentEntry.class)))
    public Response record(NewConsent consent) {
        var subject = rights.toRecord(security, new SubjectId(id));
        var asked = Body.required(consent);
        var event = ledger.record(written.proven(decision(subject, asked), asked.message()));
        return Answers.created(
                "customers/" + id + "/consents/" + event, entry(subject, event).orElseThrow());
    }

    private ConsentDecision decision(SubjectId subject, NewConsent consent) {
        return new ConsentDecision(
                subject,
                Body.required(consent.purpose(), "purpose"),
                Body.required(consent.decision(), "decision"),
                Body.required(consent.channel(), "channel"),
                Body.required(consent.method(), "method"),
                consent.noticeVersion(),
                consent.language(),
                consent.evidence() == null ? List.of() : consent.evidence(),
                consent.guardian(),
                security.getUserPrincipal().getName());
    }

    private Optional<ConsentEntry> entry(SubjectId subject, UUID event) {
        return ledger.entries(subject).stream()
                .filter(entry -> entry.id().equals(event))
                .findFirst();
    }
}
