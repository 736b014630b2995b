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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.privacy.CopyDelivery;
import th.sala.ticketing.proof.ProofLinks.Standing;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;

/** Where the link to a copy of personal data leads: a page that asks for a code, which goes to the conversation. */
@Path("copies/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
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
        return standing(delivery.look(token), page().asking());
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
        return standing(Answers.value(delivery.code(token)), page().filling(null));
    }

    @POST
    @Path("file")
    @Produces({MediaType.TEXT_HTML + ";charset=UTF-8", "application/zip"})
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
            return answer(Response.Status.FORBIDDEN, page().filling(missed.triesLeft()));
        }
        return standing(opened instanceof CopyDelivery.Gone ? Standing.GONE : Standing.UNKNOWN, null);
    }

    private Response standing(Standing standing, String open) {
        return switch (standing) {
            case OPEN -> answer(Response.Status.OK, open);
            case GONE -> answer(Response.Status.GONE, page().gone());
            case UNKNOWN -> throw ProblemException.notFound();
        };
    }

    private CopyPage page() {
        return CopyPage.in(headers.getAcceptableLanguages(), token);
    }

    private static Response answer(Response.Status status, String words) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .entity(words)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
