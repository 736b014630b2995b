package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.merge.TicketSplits;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** A second matter in the same conversation gets a ticket of its own, and may go back. */
@Path("tickets/{number}/split")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class TicketSplitResource {

    @Inject
    private Callers callers;

    @Inject
    private TicketSplits splits;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param messageIds 1 to 200 messages of the ticket; those of customers are all of one person */
    public record TicketSplit(List<UUID> messageIds) {}

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "The messages become a ticket of their own, whose customer is who wrote them",
            description =
                    "Its answers go to that person and nobody else. Its clocks start when the first of the messages was"
                            + " written. At least one of a customer's messages moves and one stays.")
    @APIResponse(
            responseCode = "201",
            description = "The new ticket",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketView.class)))
    public Response split(TicketSplit split) {
        var messages = Body.required(Body.required(split).messageIds(), "messageIds");
        messages.forEach(message -> Body.required(message, "messageIds"));
        var opened = Answers.value(splits.split(callers.of(security), number, messages));
        return Answers.created("tickets/" + opened.number(), opened);
    }

    @DELETE
    @Operation(
            summary = "Takes a split back, named by the new ticket: it goes on in the one that it came from",
            description =
                    "For who did it, or a supervisor, who works for both teams; else 403 supervisor-needed. That is a"
                            + " merge, which can be taken back in turn.")
    public TicketView undo() {
        return Answers.value(splits.undo(callers.of(security), number));
    }
}
