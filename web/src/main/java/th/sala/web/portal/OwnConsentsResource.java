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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.portal.Visitor;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** What a customer agreed to: one tick gives, one tick withdraws (section 19). */
@Path("me/consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnConsentsResource {
    private static final String WITHDRAWN = "withdrawn";
    private static final Set<String> DECISIONS = Set.of("given", WITHDRAWN);

    @Inject
    private PortalVisitors visitors;

    @Inject
    private PurposeDesk purposes;

    @Inject
    private PurposePreview preview;

    @Inject
    private ConsentLedger ledger;

    @Inject
    private ReceiptDesk receipts;

    @Context
    private SecurityContext security;

    /**
     * A decision of one's own.
     *
     * @param decision {@code given} or {@code withdrawn}
     * @param noticeVersion {@code key/version} of the notice that the page showed; required for {@code given}
     * @param language {@code th} or {@code en}, Thai when null
     */
    public record OwnDecision(String purpose, String decision, String noticeVersion, String language) {}

    @GET
    @Operation(summary = "Everything your data is used for, with what you decided and what withdrawing means")
    public Listing<OwnConsent> list() {
        return Listing.all(of(visitors.told(security)));
    }

    @GET
    @Path("{purpose}")
    @Operation(summary = "One thing that your data is used for")
    public OwnConsent read(@PathParam("purpose") String purpose) {
        return one(visitors.told(security), purpose);
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Gives or withdraws your consent to one purpose, at once",
            description =
                    "A withdrawal needs no more than a consent: one request, no reason, and it is always taken. 422"
                            + " unknown-decision or consent-incomplete, and where the purpose does not rest on consent. Giving one"
                            + " is answered 409 address-unproven when somebody else may have typed your address once, until you"
                            + " say at me/address whether it was you.")
    @APIResponse(
            responseCode = "201",
            description = "How it stands from now on",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OwnConsent.class)))
    public Response decide(OwnDecision decision) {
        var asked = Body.required(decision);
        if (!DECISIONS.contains(Body.required(asked.decision(), "decision"))) {
            throw ProblemException.invalid("unknown-decision", "decision is given or withdrawn.");
        }
        var purpose = Body.required(asked.purpose(), "purpose");
        var person = decider(asked.decision()).person();
        ledger.record(new ConsentDecision(
                person,
                purpose,
                asked.decision(),
                "web-form",
                "TICK",
                asked.noticeVersion(),
                asked.language(),
                List.of(),
                null,
                "subject"));
        return Answers.created("me/consents/" + purpose, one(person, purpose));
    }

    private Visitor decider(String decision) {
        return WITHDRAWN.equals(decision) ? visitors.withdrawing(security) : visitors.known(security);
    }

    private OwnConsent one(SubjectId person, String purpose) {
        return of(person).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** @param person null for somebody of whom the hub holds nothing */
    private List<OwnConsent> of(SubjectId person) {
        List<ConsentEntry> entries = person == null ? List.of() : ledger.entries(person);
        Map<String, Boolean> permitted = person == null
                ? Map.of()
                : preview.of(person).stream()
                        .collect(Collectors.toMap(PurposeStanding::key, PurposeStanding::permitted));
        return purposes.inForce().stream()
                .map(purpose ->
                        OwnConsent.of(purpose, permitted.getOrDefault(purpose.key(), false), entries, receipts::token))
                .toList();
    }
}
