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
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.CheckDesk;
import th.sala.ticketing.ticket.CheckView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The second look at a ticket's work before it is done. */
@Path("tickets/{number}/check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class TicketCheckResource {
    @Inject
    private Callers callers;

    @Inject
    private CheckDesk desk;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param approved false sends the work back */
    public record CheckDecision(Boolean approved) {}

    @GET
    @Operation(summary = "Whether the ticket takes a second look, and where it stands")
    public CheckView read() {
        return Answers.value(desk.of(caller(), number));
    }

    @POST
    @FirstAnswerKept
    @Operation(summary = "Asks somebody else to look", description = "409 check-asked when that was done already.")
    public CheckView ask() {
        return Answers.value(desk.ask(caller(), number));
    }

    @POST
    @Path("decision")
    @FirstAnswerKept
    @Operation(
            summary = "What came of the look: good, or sent back",
            description = "409 own-check for who asked or holds the ticket, check-not-asked when nobody asked.")
    public CheckView decide(CheckDecision decision) {
        var approved = Body.required(Body.required(decision).approved(), "approved");
        return Answers.value(desk.decide(caller(), number, approved));
    }

    private Caller caller() {
        return callers.of(security);
    }
}
