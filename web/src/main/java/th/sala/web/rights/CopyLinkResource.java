package th.sala.web.rights;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.key.LinkStanding;
import th.sala.ticketing.privacy.CopyDelivery;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;
import th.sala.web.rest.Answers;

/** Where the link to a copy of personal data leads: a page that asks for a code, which goes to the conversation. */
@Path("copies/{token}")
@Produces(LinkPage.HTML)
@Tag(name = "Privacy")
public class CopyLinkResource {

    @Inject
    private CopyDelivery delivery;

    @PathParam("token")
    private String token;

    @Context
    private HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(summary = "A page with a button that sends a code; looking at it sends nothing. 410 once it expired")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response look() {
        return page(delivery.look(token), CopyPage::asking);
    }

    @POST
    @Path("code")
    @PermitAll
    @Operation(summary = "Sends a code to the conversation in which the link was sent; five in all")
    @APIResponse(
            responseCode = "200",
            description = "The page with a field for the code",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response code() {
        return page(Answers.value(delivery.code(token)), CopyPage::filling);
    }

    @POST
    @Path("file")
    @Produces({LinkPage.HTML, "application/zip"})
    @PermitAll
    @Operation(
            summary = "The copy, with the right code; the page again with a wrong one. The request is done by it",
            description = "A form of a browser with the field code.")
    @APIResponse(
            responseCode = "200",
            description = "The ZIP, or the page",
            content = @Content(mediaType = "application/zip"))
    public Response open(@Context HttpServletRequest form) {
        var opened = delivery.open(token, form.getParameter("code"));
        if (opened instanceof CopyDelivery.Delivered copy) return CopyFile.answer(copy.zip());
        if (opened instanceof CopyDelivery.Missed missed) {
            var page = LinkPage.to(headers);
            return page.showing(Response.Status.FORBIDDEN, new CopyPage(page, token).again(missed.triesLeft()));
        }
        return page(opened instanceof CopyDelivery.Gone ? LinkStanding.GONE : LinkStanding.UNKNOWN, CopyPage::asking);
    }

    private Response page(LinkStanding standing, Function<CopyPage, PageText> open) {
        return LinkPage.to(headers)
                .behind(
                        standing,
                        page -> open.apply(new CopyPage(page, token)),
                        page -> new CopyPage(page, token).gone());
    }
}
