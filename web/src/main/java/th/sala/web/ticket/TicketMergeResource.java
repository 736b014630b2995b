package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import th.sala.ticketing.merge.JoinedTicket;
import th.sala.ticketing.merge.TicketMerges;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** One matter of one person on several channels: one ticket goes on in the other, and may be parted from it again. */
@Path("tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketMergeResource {

    @Inject
    private Callers callers;

    @Inject
    private TicketMerges merges;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param into number of the open ticket of the same person that goes on */
    public record TicketMerge(Long into) {}

    @GET
    @Path("merges")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            summary = "The tickets that went on in this one, newest first, and which of them the caller may part again")
    public Listing<JoinedTicket> joined() {
        return Listing.all(Answers.value(merges.joined(callers.of(security), number)));
    }

    @POST
    @FirstAnswerKept
    @Path("merge")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "The ticket goes on in another one of the same person, with its messages and the earlier clock")
    public TicketView merge(TicketMerge merge) {
        return Answers.value(merges.merge(callers.of(security), number, into(merge)));
    }

    @DELETE
    @Path("merge")
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Takes a merge back: what moved moves back, and nothing else")
    public TicketView part() {
        return Answers.value(merges.part(callers.of(security), number));
    }

    @POST
    @FirstAnswerKept
    @Path("continuation")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Continue this one: a ticket that nobody answered yet goes on in an open one of the same person")
    public TicketView goOn(TicketMerge merge) {
        return Answers.value(merges.goOn(callers.of(security), number, into(merge)));
    }

    @DELETE
    @Path("continuation")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Takes the own continuation back")
    public TicketView partOwn() {
        return Answers.value(merges.partOwn(callers.of(security), number));
    }

    private static long into(TicketMerge merge) {
        return Body.required(Body.required(merge).into(), "into");
    }
}
