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
import th.sala.ticketing.seat.Seat;
import th.sala.ticketing.seat.Seats;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Who has a ticket open, and which one of them writes to the customer. */
@Path("tickets/{number}/seats")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class SeatsResource {
    @Inject
    private Callers callers;

    @Inject
    private Seats seats;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /**
     * @param writing the caller writes to the customer; false when left out
     * @param takeOver also when a colleague does; false when left out
     */
    public record TakenSeat(Boolean writing, Boolean takeOver) {}

    @GET
    @Operation(summary = "Who has the ticket open, whoever writes first")
    public Listing<Seat> read() {
        return Listing.all(Answers.value(seats.of(callers.of(security), number)));
    }

    @PUT
    @Path("mine")
    @Operation(
            summary = "The caller has the ticket open, for 45 seconds",
            description = "Who writes while a colleague does is not heard, unless they take over. A hint and no lock:"
                    + " each may still send.")
    public Listing<Seat> take(TakenSeat seat) {
        var asked = Body.required(seat);
        return Listing.all(Answers.value(seats.take(
                callers.of(security),
                number,
                Boolean.TRUE.equals(asked.writing()),
                Boolean.TRUE.equals(asked.takeOver()))));
    }

    @DELETE
    @Path("mine")
    @Operation(summary = "The caller has the ticket open no more")
    public Listing<Seat> leave() {
        return Listing.all(Answers.value(seats.leave(callers.of(security), number)));
    }
}
