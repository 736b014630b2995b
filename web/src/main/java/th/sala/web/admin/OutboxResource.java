package th.sala.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.reply.OutboxDesk;
import th.sala.ticketing.reply.OutboxItem;
import th.sala.web.rest.Answers;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What should leave, and what became of it. */
@Path("outbox")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Outbox")
public class OutboxResource {

    @Inject
    private Callers callers;

    @Inject
    private OutboxDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "Lists what the caller's teams sent or will send, newest first")
    public Listing<OutboxItem> list(
            @Parameter(description = "queued, sending, sent, failed, uncertain or cancelled") @QueryParam("state")
                    String state,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit) {
        var most = PageRequest.of(limit, null).limit();
        return Listing.all(desk.list(callers.of(security), QueryText.storable(state), most));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What became of one message")
    public OutboxItem read(@PathParam("id") UUID id) {
        return Answers.value(desk.item(callers.of(security), id));
    }

    @POST
    @FirstAnswerKept
    @Path("{id}/retry")
    @Operation(summary = "Sends again what failed, was cancelled or is uncertain; the gate is asked once more")
    public OutboxItem retry(@PathParam("id") UUID id) {
        return Answers.value(desk.retry(callers.of(security), id));
    }

    @POST
    @FirstAnswerKept
    @Path("{id}/sent")
    @Operation(summary = "Marks an uncertain message as sent, because somebody saw that it arrived")
    public OutboxItem sent(@PathParam("id") UUID id) {
        return Answers.value(desk.markSent(callers.of(security), id));
    }
}
