package th.sala.web.ticket;

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
import th.sala.ticketing.link.TicketLinks;
import th.sala.ticketing.link.TicketLinks.TicketLink;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Tickets that belong together and are worked on apart: one a part of another, or both about the same. */
@Path("tickets/{number}/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class TicketLinksResource {
    @Inject
    private Callers callers;

    @Inject
    private TicketLinks links;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param tie what the other ticket is to this one: {@code parent}, {@code child} or {@code related} */
    public record TicketTie(String tie) {}

    @GET
    @Operation(summary = "The tickets that belong to this one: its parent, its parts, and what is related to it")
    public Listing<TicketLink> list() {
        return Listing.all(Answers.value(links.of(callers.of(security), number)));
    }

    @PUT
    @Path("{other}")
    @Operation(
            summary = "The other ticket belongs to this one",
            description = "A ticket has one parent, and a part has no parts. Whatever tied the two before ends.")
    public Listing<TicketLink> link(@PathParam("other") long other, TicketTie tie) {
        String wanted = Body.required(Body.required(tie).tie(), "tie");
        return Listing.all(Answers.value(links.link(callers.of(security), number, other, wanted)));
    }

    @DELETE
    @Path("{other}")
    @Operation(summary = "The two tickets belong together no more")
    public Listing<TicketLink> unlink(@PathParam("other") long other) {
        return Listing.all(Answers.value(links.unlink(callers.of(security), number, other)));
    }
}
