package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.visit.NewVisit;
import th.sala.ticketing.visit.VisitLog;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Visits of ours to the customer of a ticket. */
@Path("tickets/{number}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Messages")
public class VisitsResource {
    @Inject
    private Callers callers;

    @Inject
    private VisitLog visits;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Writes down a visit of the caller's to the customer",
            description =
                    "Kept as a reply on the channel walk-in, at the time of the visit, and sent nowhere. It counts as an"
                            + " outbound contact of that day and meets a response that was open then; it ends no wait and"
                            + " opens no closed ticket. 422 unfit-visit when it is to come or says nothing.")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MessageView.class)))
    public Response log(NewVisit visit) {
        var message = Answers.value(visits.log(callers.of(security), number, Body.required(visit)));
        return Answers.created("tickets/" + number + "/messages/" + message.id(), message);
    }
}
