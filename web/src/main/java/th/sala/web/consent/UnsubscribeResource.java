package th.sala.web.consent;

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
import th.sala.consent.ledger.Withdrawals;
import th.sala.ticketing.reply.OneClick;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;
import th.sala.web.problem.ProblemException;

/** No more of these messages, by one press (RFC 8058), and back again for a week. Nobody signs in; links name nobody. */
@Path("unsubscribe")
@Produces(LinkPage.HTML)
@Tag(name = "Privacy")
public class UnsubscribeResource {

    @Inject
    private OneClick oneClick;

    @Inject
    private Withdrawals withdrawals;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{token}")
    @PermitAll
    @Operation(summary = "A page with a button; looking at it changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response look(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        return page(oneClick.look(token), UnsubscribePage::asking);
    }

    @POST
    @Path("{token}")
    @PermitAll
    @Operation(
            summary =
                    "Withdraws the consent that the message rested on (RFC 8058 one-click); the second time changes nothing",
            description = "Mail programs post List-Unsubscribe=One-Click here, without a cookie; the body is not read.")
    @APIResponse(
            responseCode = "200",
            description = "The page, with a link that takes it back within seven days",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response unsubscribe(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var withdrawn = oneClick.unsubscribe(token);
        if (withdrawn.purposes().isEmpty()) throw ProblemException.notFound();
        String undo = withdrawn.undo() == null ? null : "undo/" + withdrawn.undo();
        var page = LinkPage.to(headers);
        return page.showing(Response.Status.OK, UnsubscribePage.done(page, withdrawn.purposes(), undo));
    }

    @GET
    @Path("undo/{token}")
    @PermitAll
    @Operation(summary = "A page with a button that takes a withdrawal back; 410 after seven days or once it was used")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response lookBack(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        return page(withdrawals.look(token), UnsubscribePage::askingBack);
    }

    @POST
    @Path("undo/{token}")
    @PermitAll
    @Operation(summary = "Takes a withdrawal back: what had been agreed to before is agreed to again, and nothing else")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response undo(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        return page(withdrawals.undo(token), UnsubscribePage::back);
    }

    private Response page(LinkStanding standing, Function<LinkPage, PageText> open) {
        return LinkPage.to(headers).behind(standing, open, UnsubscribePage::gone);
    }
}
