package th.sala.web.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.watch.WatchDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How far somebody has read a ticket. */
@Path("tickets/{number}/reads")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class TicketReadsResource {
    @Inject
    private Callers callers;

    @Inject
    private WatchDesk desk;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param message id of the newest message that was read */
    public record TicketRead(UUID message) {}

    @PUT
    @Path("mine")
    @Operation(
            summary = "The caller has read the ticket up to this message",
            description =
                    "Lists show it as unread again once its customer wrote after that. An older one changes nothing.")
    public TicketRead read(TicketRead read) {
        var message = Body.required(Body.required(read).message(), "message");
        return new TicketRead(Answers.value(desk.looked(callers.of(security), number, message)));
    }
}
