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
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.proof.ProofLinks;
import th.sala.ticketing.proof.ProofLinks.Standing;
import th.sala.web.problem.ProblemException;

/** Where the signed link leads that shows whose a contact point is. Only the button of its page confirms. */
@Path("confirmations/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
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

    private Response page(Standing standing, Function<List<Locale>, String> open) {
        return switch (standing) {
            case OPEN -> page(Response.Status.OK, open);
            case GONE -> page(Response.Status.GONE, ConfirmationPage::gone);
            case UNKNOWN -> throw ProblemException.notFound();
        };
    }

    private Response page(Response.Status status, Function<List<Locale>, String> words) {
        return Response.status(status)
                .entity(words.apply(headers.getAcceptableLanguages()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
