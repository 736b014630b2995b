package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.search.TicketQuery;
import th.sala.ticketing.search.TicketSearch;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The list of tickets asked for by a body, so that nothing personal is in an address. */
@Path("tickets/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketSearchResource {

    @Inject
    private Callers callers;

    @Inject
    private TicketSearch search;

    @POST
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(summary = "Searches tickets; the query of GET /tickets as a body")
    public Listing<TicketView> search(TicketQuery query, @Context SecurityContext security) {
        PageRequest.inRange(Body.required(query).limit());
        var found = Answers.value(search.list(callers.of(security), query));
        return new Listing<>(found.items(), found.next());
    }
}
