package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.reply.ReplyDesk;
import th.sala.web.media.InertFile;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What was said in a ticket. */
@Path("tickets/{number}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Messages")
public class MessagesResource {
    @Inject
    private Callers callers;

    @Inject
    private ConversationDesk desk;

    @Inject
    private ReplyDesk replies;

    @Inject
    private NewerMessages newerMessages;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "The messages, oldest first; addresses are clear only for who holds the open ticket")
    public Listing<MessageView> list(
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = Answers.value(desk.messages(callers.of(security), number, page.limit(), page.cursor()));
        return new Listing<>(found.items(), found.next());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One message")
    public MessageView read(@PathParam("id") UUID id) {
        return Answers.value(desk.message(callers.of(security), number, id));
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Answers the customer or adds an internal note",
            description =
                    "409 newer-message, with the messages in `newer`, when somebody wrote after replyingTo, or when"
                            + " messages of another ticket came into this one after it. Read them, then reply to the last of them.")
    @APIResponse(
            responseCode = "201",
            description = "Queued, or noted",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageView.class)))
    public Response write(MessageForm form) {
        var caller = callers.of(security);
        var written = Body.required(form).isNote()
                ? replies.note(caller, number, form.note())
                : replies.reply(caller, number, form.reply());
        var message = written.fold(value -> value, refusal -> {
            throw newerMessages.explained(caller, number, refusal);
        });
        return Answers.created("tickets/" + number + "/messages/" + message.id(), message);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Takes back an answer of the caller's own that has not begun to leave",
            description = "Its delivery is then failed with reason taken-back. 409 not-queued once it is being sent.")
    public MessageView takeBack(@PathParam("id") UUID id) {
        return Answers.value(replies.takeBack(callers.of(security), number, id));
    }

    @GET
    @Path("{id}/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The original bytes; a reveal, decided by the gate and logged")
    @APIResponse(
            responseCode = "200",
            description = "The bytes as received",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response raw(
            @PathParam("id") UUID id,
            @Parameter(description = "Reveal reason but other; the caller's part in the ticket when left out")
                    @QueryParam("reason")
                    String reason) {
        var file = Answers.value(desk.raw(callers.of(security), number, id, reason));
        return InertFile.of(file.name(), file.type(), file.bytes()).answer();
    }
}
