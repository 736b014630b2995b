package th.sala.web.customer;

import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.key.LinkStanding;
import th.sala.ticketing.proof.ProofLinks;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/** Where the signed link leads that shows whose a contact point is. Only the button of its page confirms. */
@Path("confirmations/{token}")
@Produces(LinkPage.HTML)
@Tag(name = "Customers")
public class ConfirmationResource {

    @Inject
    private ProofLinks links;

    @Context
    private HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(summary = "A page with a button; looking at it confirms nothing. 410 once it was used or expired")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response look(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        return page(links.look(token), ConfirmationPage::asking);
    }

    @POST
    @PermitAll
    @Operation(summary = "Confirms that who reads where the link was sent spoke to us; once")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response confirm(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        return page(links.confirm(token), ConfirmationPage::confirmed);
    }

    private Response page(LinkStanding standing, Function<LinkPage, PageText> open) {
        return LinkPage.to(headers).behind(standing, open, ConfirmationPage::gone);
    }
}
