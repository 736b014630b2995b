package th.sala.web.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.portal.OwnAddress;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** The address by which a customer is known, where somebody else may have typed it. */
@Path("me/address")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnAddressResource {

    @Inject
    private PortalVisitors visitors;

    @Inject
    private OwnAddress address;

    @Context
    private SecurityContext security;

    /**
     * What its owner says.
     *
     * @param mine it was they who typed it
     * @param code the six digits that were sent there; null for whoever signed in
     */
    public record OwnershipWord(Boolean mine, String code) {}

    @GET
    @Operation(
            summary = "Whether somebody typed your address in a form or a chat, who may not have been you",
            description = "typed: say whether it was you. byCode: with a code that is sent there. since: when.")
    public OwnAddress.TypedAddress read() {
        return address.standing(visitors.of(security));
    }

    @POST
    @Path("code")
    @Operation(
            summary = "Sends a code of six digits to your address; good for ten minutes and three tries",
            description = "409 nothing-typed, no-conversation, or too-many-requests after five a day.")
    @APIResponse(responseCode = "204", description = "Sent")
    public Response code() {
        Answers.value(address.code(visitors.of(security)));
        return Response.noContent().build();
    }

    @POST
    @Operation(
            summary = "Says whether it was you who typed your address",
            description =
                    "mine of the answer: what was written under the address is yours from now on. Where it is false,"
                            + " the address is yours, and what was written stays apart, as does a chat in which it was left. Who"
                            + " came by a link needs the code: 403 wrong-code with the tries that are left, or code-needed. 409"
                            + " nothing-typed, or ask-officer where only the privacy officer parts what was written from"
                            + " the address.")
    public OwnAddress.Settled settle(OwnershipWord said) {
        var mine = Body.required(Body.required(said).mine(), "mine");
        var settling = Answers.value(address.settle(visitors.of(security), mine, said.code()));
        if (settling instanceof OwnAddress.Settled settled) return settled;
        throw missed(((OwnAddress.Missed) settling).triesLeft());
    }

    private static ProblemException missed(int triesLeft) {
        return triesLeft == 0
                ? problem("code-needed", "This code is no longer good.", "Have another code sent.")
                : problem("wrong-code", "This is not the code.", "Tries left: " + triesLeft + ".");
    }

    private static ProblemException problem(String code, String title, String detail) {
        return new ProblemException(Problem.of(403, code, title, detail));
    }
}
