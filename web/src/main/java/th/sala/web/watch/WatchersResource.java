package th.sala.web.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.watch.WatchDesk;
import th.sala.ticketing.watch.WatchDesk.Watching;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Who follows a ticket. */
@Path("tickets/{number}/watchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class WatchersResource {
    @Inject
    private Callers callers;

    @Inject
    private WatchDesk desk;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "Who follows the ticket, and whether the caller does")
    public Watching read() {
        return Answers.value(desk.of(callers.of(security), number));
    }

    @PUT
    @Path("mine")
    @Operation(
            summary = "The caller follows the ticket",
            description =
                    "They hear of the customer's messages and of changes of state: GET /me/news. Who is named in a"
                            + " note by @ and their user name follows too.")
    public Watching watch() {
        return Answers.value(desk.watch(callers.of(security), number));
    }

    @DELETE
    @Path("mine")
    @Operation(summary = "The caller follows the ticket no more")
    public Watching unwatch() {
        return Answers.value(desk.unwatch(callers.of(security), number));
    }
}
