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
import th.sala.consent.ledger.AgreementLinks;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;
import th.sala.web.problem.ProblemException;

/** Where the link leads by which a person says yes: to a spoken consent, or to one that goes on. Nobody signs in. */
@Path("consent-questions/{token}")
@Produces(LinkPage.HTML)
@Tag(name = "Privacy")
public class QuestionsResource {

    @Inject
    private AgreementLinks links;

    @Inject
    private ReceiptDesk receipts;

    @Context
    private HttpHeaders headers;

    @GET
    @PermitAll
    @Operation(
            summary =
                    "A page with a button; looking at it agrees to nothing. 410 once it was answered or its time is over")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response look(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var question = links.look(token).orElseThrow(ProblemException::notFound);
        return question.open() ? showing(Response.Status.OK, words -> words.asking(question)) : gone();
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Says yes: the consent holds from now on, and has a receipt; pressed again it says what stands")
    @APIResponse(
            responseCode = "200",
            description = "The page, with a link to the receipt",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response agree(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var answered = links.agree(token).orElseThrow(ProblemException::notFound);
        if (answered.event() == null) return gone();
        return answered.whole()
                ? showing(Response.Status.OK, words -> words.agreed("../receipts/" + receipts.token(answered.event())))
                : showing(Response.Status.OK, QuestionPage::half);
    }

    private Response gone() {
        return showing(Response.Status.GONE, QuestionPage::gone);
    }

    private Response showing(Response.Status status, Function<QuestionPage, PageText> words) {
        var page = LinkPage.to(headers);
        return page.showing(status, words.apply(new QuestionPage(page)));
    }
}
