package th.sala.web.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.call.CallDesk;
import th.sala.ticketing.call.CallView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** One call. */
@Path("calls/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calls")
public class CallResource {
    @Inject
    private Callers callers;

    @Inject
    private CallDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * How a call is filed; everything may be left out.
     *
     * @param ticket number of the ticket that it goes on with; left out for the caller's open phone ticket, or a new one
     * @param newTicket true: it opens a ticket of its own in any case
     * @param customer who it was
     * @param stranger true: it was none of those whom the number is known of
     * @param note what was said
     * @param recording {@code off} when the caller objected
     */
    public record Filing(
            Long ticket, Boolean newTicket, UUID customer, Boolean stranger, String note, String recording) {
        CallDesk.Filing asked() {
            return new CallDesk.Filing(
                    ticket, Boolean.TRUE.equals(newTicket), customer, Boolean.TRUE.equals(stranger), note, recording);
        }
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(summary = "One call; while it is not filed, with the caller's open tickets of all channels")
    public CallView read() {
        return Answers.value(desk.get(callers.of(security), id));
    }

    @POST
    @Path("filing")
    @FirstAnswerKept
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Files a call that waits: whose it is, and which ticket it goes on with")
    public CallView file(Filing filing) {
        var asked = filing == null ? new Filing(null, null, null, null, null, null) : filing;
        return Answers.value(desk.file(callers.of(security), id, asked.asked()));
    }
}
