package th.sala.web.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import th.sala.ticketing.survey.SurveyLinks;
import th.sala.web.page.LinkPage;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;

/** Where the link leads by which a customer says how it went. Nobody signs in. */
@Path("me/surveys/{token}")
@Tag(name = "Surveys")
public class SurveyResource {

    @Inject
    private SurveyLinks surveys;

    @Context
    private HttpHeaders headers;

    /** @param comment in the customer's own words; may be left out */
    public record NewScore(Integer score, String comment) {}

    @GET
    @PermitAll
    @Produces(LinkPage.HTML)
    @Operation(
            summary =
                    "A page with the scores; looking at it answers nothing. 410 once it was answered or after 14 days")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response look(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var asked = surveys.look(token).orElseThrow(ProblemException::notFound);
        var words = words(token);
        return asked.open()
                ? words.page().showing(Response.Status.OK, words.asking(asked.kind()))
                : words.page().showing(Response.Status.GONE, words.gone());
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answers, once: satisfaction is 1 to 10, a recommendation 0 to 10",
            description = "A low satisfaction opens a ticket for putting it right. 422 invalid-score, 409 survey-over.")
    public SurveyLinks.Scored answer(
            @Parameter(description = "The token of the link") @PathParam("token") String token, NewScore answer) {
        var given = Body.required(answer);
        return Answers.value(surveys.answer(token, given.score(), given.comment()));
    }

    @POST
    @Path("page")
    @PermitAll
    @Produces(LinkPage.HTML)
    @Operation(
            summary = "The same from the page: a form of a browser with the fields score and comment",
            description = "The page again when no score was chosen.")
    @APIResponse(
            responseCode = "200",
            description = "A page that says thanks",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response answered(
            @Parameter(description = "The token of the link") @PathParam("token") String token,
            @Context HttpServletRequest form) {
        var words = words(token);
        return surveys.answer(token, score(form), form.getParameter("comment"))
                .fold(
                        done -> words.page().showing(Response.Status.OK, words.thanks()),
                        refusal -> refused(token, words));
    }

    /** Whoever pressed twice is thanked again. */
    private Response refused(String token, SurveyPage words) {
        var asked = surveys.look(token).orElseThrow(ProblemException::notFound);
        if (asked.answered()) return words.page().showing(Response.Status.OK, words.thanks());
        return asked.open()
                ? words.page().showing(Response.Status.BAD_REQUEST, words.again(asked.kind()))
                : words.page().showing(Response.Status.GONE, words.gone());
    }

    private static Integer score(HttpServletRequest form) {
        var score = form.getParameter("score");
        return score != null && score.matches("\\d{1,2}") ? Integer.valueOf(score) : null;
    }

    private SurveyPage words(String token) {
        return new SurveyPage(LinkPage.to(headers), token);
    }
}
