package th.sala.web.chat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.chat.ChatDesk;
import th.sala.ticketing.chat.ChatDesk.GuestPresence;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Who is in a conversation right now. */
@Path("tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class ChatResource {

    @Inject
    private Callers callers;

    @Inject
    private ChatDesk desk;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param guest the customer at the chat of a web page */
    public record Presence(GuestPresence guest) {}

    @GET
    @Path("presence")
    @Operation(summary = "Whether the customer has the chat open")
    public Presence presence() {
        return new Presence(Answers.value(desk.guest(callers.of(security), number)));
    }

    @POST
    @Path("typing")
    @Operation(summary = "The colleague writes just now; an open chat of the customer shows it for some seconds")
    @APIResponse(responseCode = "204", description = "Told")
    public Response typing() {
        Answers.value(desk.typing(callers.of(security), number));
        return Response.noContent().build();
    }
}
