package th.sala.web.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.knowledge.AnswerDesk;
import th.sala.ticketing.knowledge.AnswerEntry;
import th.sala.ticketing.knowledge.AnswerPurpose;
import th.sala.ticketing.knowledge.ShortAnswer;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Short answers that a guest of a chat is offered before writing to anybody. Guests get them with {@code hello}. */
@Path("chat/answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
@Tag(name = "Channels")
public class ChatAnswersResource {
    @Inject
    private Callers callers;

    @Inject
    private AnswerDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "Every answer, in the order in which they are offered; those that are off too")
    public Listing<ShortAnswer> list() {
        return Listing.all(desk.list());
    }

    @GET
    @Path("purposes")
    @Operation(summary = "The purposes on which an answer may be said, the usual one first; none rests on consent")
    public Listing<AnswerPurpose> purposes() {
        return Listing.all(desk.purposes());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One answer")
    public ShortAnswer read(@PathParam("id") UUID id) {
        return Answers.value(desk.get(id));
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Writes an answer; it is on, and last, unless said otherwise",
            description =
                    "Plain text that everybody may read. 422 answer-incomplete, answer-too-long or unusable-keywords;"
                            + " purpose-required without a purpose, purpose-not-in-force, purpose-of-the-hub for the"
                            + " hub's own letters, and purpose-needs-consent for an offer, since everybody may read it;"
                            + " 409 too-many-answers beyond 100, answers-too-large beyond 64 KB of words that are on.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ShortAnswer.class)))
    public Response add(AnswerEntry answer) {
        var added = Answers.value(desk.add(callers.of(security), Body.required(answer)));
        return Answers.created("chat/answers/" + added.id(), added);
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Changes what is given: the words, the place, or whether it is offered",
            description = "If-Match takes the version; an empty English question or answer takes it away."
                    + " 409 answers-too-large beyond 64 KB of words that are on.")
    public ShortAnswer change(@PathParam("id") UUID id, AnswerEntry answer, @HeaderParam("If-Match") String ifMatch) {
        return Answers.value(desk.change(callers.of(security), id, Body.required(answer), Version.expected(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Takes an answer away; the answer is what it was")
    public ShortAnswer remove(@PathParam("id") UUID id) {
        return Answers.value(desk.remove(callers.of(security), id));
    }
}
