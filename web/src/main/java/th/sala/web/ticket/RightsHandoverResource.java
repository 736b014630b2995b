package th.sala.web.ticket;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.privacy.RequestHandover;
import th.sala.ticketing.privacy.RequestHandover.HandedOver;
import th.sala.ticketing.privacy.RequestHandover.NewHandover;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What a customer asked for under the law in a conversation, handed over to the privacy officer. */
@Path("tickets/{number}/rights-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class RightsHandoverResource {

    @Inject
    private Callers callers;

    @Inject
    private RequestHandover handover;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "What was handed over from this ticket, the oldest first")
    public Listing<HandedOver> list() {
        return Listing.all(Answers.value(handover.of(callers.of(security), number)));
    }

    @POST
    @Operation(
            summary = "Hands a customer's request over; its clock runs from the moment in which the message arrived",
            description =
                    "The request is that of who wrote the message, whosever the ticket is. 422 unknown-message or unknown-request-type, 409 request-handed-over or unusable-receipt.")
    @APIResponse(
            responseCode = "201",
            description = "Handed over",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HandedOver.class)))
    public Response handOver(NewHandover asked) {
        var wanted = Body.required(asked);
        Body.required(wanted.type(), "type");
        Body.required(wanted.message(), "message");
        return Answers.created(
                "tickets/" + number + "/rights-requests",
                Answers.value(handover.handOver(callers.of(security), number, wanted)));
    }
}
