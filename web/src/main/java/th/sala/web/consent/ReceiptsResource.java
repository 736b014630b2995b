package th.sala.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.receipt.ReceiptCheck;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.consent.receipt.SignedReceipt;
import th.sala.web.page.LinkPage;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;

/** Receipts of consents and withdrawals, by their links, and whether one that is shown is genuine. They name nobody. */
@Path("receipts")
@Tag(name = "Privacy")
public class ReceiptsResource {

    @Inject
    private ReceiptDesk receipts;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{token}")
    @PermitAll
    @Produces(LinkPage.HTML)
    @Operation(summary = "A page that shows a receipt")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response look(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var page = LinkPage.to(headers);
        return page.showing(Response.Status.OK, new ReceiptPage(page, signed(token)).text(token));
    }

    @GET
    @Path("{token}/record")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The signed receipt (ISO/IEC TS 27560), with its place in the ledger",
            description = "The signature is Ed25519 over receipt as canonical JSON (RFC 8785) without what is null.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt, as a file to keep",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignedReceipt.class)))
    public Response record(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var signed = signed(token);
        return Response.ok(signed)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"consent-receipt-"
                                + signed.receipt().receipt() + ".json\"")
                .build();
    }

    @POST
    @Path("verification")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether a receipt is genuine, and whether the ledger says the same today",
            description = "Takes the file as it was downloaded. Only receipt and signature are looked at.")
    public ReceiptCheck verify(SignedReceipt receipt) {
        var shown = Body.required(receipt);
        Body.required(shown.receipt(), "receipt");
        Body.required(shown.receipt().receipt(), "receipt.receipt");
        Body.required(shown.signature(), "signature");
        return receipts.check(shown);
    }

    private SignedReceipt signed(String token) {
        return receipts.shown(token).orElseThrow(ProblemException::notFound);
    }
}
