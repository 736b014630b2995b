package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.spam.SpamDesk;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Calls a ticket spam, and takes it back. */
@Path("tickets/{number}/spam")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class SpamResource {
    @Inject
    private Callers callers;

    @Inject
    private SpamDesk desk;

    @PathParam("number")
    private long number;

    @HeaderParam("If-Match")
    private String ifMatch;

    @Context
    private SecurityContext security;

    /** @param blockSender whether the sender's next messages are spam too; false when left out */
    public record Spam(Boolean blockSender) {}

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Ends the ticket as spam: no clock runs on, no report counts it",
            description = "With blockSender what the sender writes next is accepted and goes to the view spam:"
                    + " no clock, no acknowledgement. 422 sender-not-blockable when nobody could be blocked.")
    public TicketView mark(Spam spam) {
        var block = spam != null && Boolean.TRUE.equals(spam.blockSender());
        return Answers.value(desk.mark(caller(), number, block, Version.expected(ifMatch)));
    }

    @DELETE
    @Operation(
            summary = "It was no spam: opens the ticket again and lets its sender through",
            description = "The time as spam counts on no clock. 409 not-spam when it is none.")
    public TicketView restore() {
        return Answers.value(desk.restore(caller(), number, Version.expected(ifMatch)));
    }

    private Caller caller() {
        return callers.of(security);
    }
}
