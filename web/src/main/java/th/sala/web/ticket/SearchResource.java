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
import th.sala.ticketing.search.FoundTicket;
import th.sala.ticketing.search.TicketQuery;
import th.sala.ticketing.search.TicketSearch;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What was said in tickets, found by its words, with where it stands. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class SearchResource {

    @Inject
    private Callers callers;

    @Inject
    private TicketSearch search;

    @POST
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(
            summary = "Searches subjects, messages and notes, and shows where the words stand",
            description =
                    "All words must occur in the ticket, in Thai and English; quotation marks keep words together;"
                            + " operators status:, channel:, tag: and from:, a customer by a whole"
                            + " contact point or parts of a name or number, each found one logged. What has them as words comes first, then what has them inside"
                            + " longer words, each newest activity first unless sort says otherwise. Parts are plain text, contact"
                            + " points in them masked. A message is found a few seconds after it came.")
    public Listing<FoundTicket> search(TicketQuery query, @Context SecurityContext security) {
        PageRequest.inRange(Body.required(query).limit());
        var found = Answers.value(search.find(callers.of(security), query));
        return new Listing<>(found.items(), found.next());
    }
}
