package th.sala.web.rights;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.rights.RequestDeeds;
import th.sala.consent.rights.RightsRequest;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Roles;

/** Carries out what a person was granted. */
@Path("privacy/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class RequestDeedsResource {

    @Inject
    private RequestDeeds deeds;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * A copy or a word that was handed over outside the hub.
     *
     * @param how {@code in-person}, {@code post} or {@code message}
     * @param note null for none
     */
    public record OutsideDelivery(String how, String note) {}

    /** @param purposes keys of purposes that rest on consent */
    public record Withdrawal(List<String> purposes) {}

    /**
     * A wrong value and the right one.
     *
     * @param kind {@code name}, {@code email}, {@code phone}, {@code address} or {@code national-id}
     */
    public record Rectification(String kind, String wrong, String right) {}

    @POST
    @Path("{id}/completion")
    @FirstAnswerKept
    @Operation(
            summary = "Records that what was asked for was handed to the person outside the hub",
            description =
                    "For access, source and portability. 422 unknown-way or request-words, 409 request-not-granted,"
                            + " request-done or request-other-step.")
    public RightsRequest complete(OutsideDelivery handed) {
        var made = Body.required(handed);
        return RequestProblems.value(deeds.handedOver(id, Body.required(made.how(), "how"), made.note(), officer()));
    }

    @POST
    @Path("{id}/withdrawal")
    @FirstAnswerKept
    @Operation(
            summary = "Records the withdrawal in the consent ledger; it takes effect at once",
            description = "422 unknown-purpose, 409 request-not-granted, request-done or request-other-step.")
    public RightsRequest withdraw(Withdrawal withdrawal) {
        var purposes = Body.required(Body.required(withdrawal).purposes(), "purposes");
        return RequestProblems.value(deeds.withdraw(id, purposes, officer()));
    }

    @POST
    @Path("{id}/restriction")
    @FirstAnswerKept
    @Operation(
            summary = "Restricts the person's data: kept, but neither shown nor sent",
            description = "409 request-not-granted, request-done or request-other-step.")
    public RightsRequest restrict() {
        return RequestProblems.value(deeds.restrict(id, officer()));
    }

    @POST
    @Path("{id}/rectification")
    @FirstAnswerKept
    @Operation(
            summary = "Replaces a wrong value in every store and keeps both, sealed",
            description = "done.recipients names who is to be told. 422 unusable-correction or identifier-not-held,"
                    + " 409 identifier-taken, request-not-granted, request-done or request-other-step.")
    public RightsRequest rectify(Rectification rectification) {
        var asked = Body.required(rectification);
        return RequestProblems.value(deeds.rectify(
                id,
                new RequestDeeds.Correction(
                        Body.required(asked.kind(), "kind"),
                        Body.required(asked.wrong(), "wrong"),
                        Body.required(asked.right(), "right")),
                officer()));
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }
}
