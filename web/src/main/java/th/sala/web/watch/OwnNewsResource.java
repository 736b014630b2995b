package th.sala.web.watch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.watch.News;
import th.sala.ticketing.watch.WatchDesk;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What the caller heard of tickets that they follow or own. */
@Path("me/news")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class OwnNewsResource {
    @Inject
    private Callers callers;

    @Inject
    private WatchDesk desk;

    @Context
    private SecurityContext security;

    /**
     * @param ticket number of the ticket whose news were read; all when left out
     * @param upTo id of the newest that was seen; all when left out
     */
    public record ReadNews(Long ticket, Long upTo) {}

    @GET
    @Operation(
            summary = "Mentions, customers' messages, changes of state and what came to the caller, newest first",
            description = "Of thirty days, at most 100, and of no ticket that the caller may not see any more.")
    public Listing<News> read() {
        return Listing.all(desk.news(callers.of(security)));
    }

    @PUT
    @Path("read")
    @Operation(summary = "The caller has read them")
    public Listing<News> mark(ReadNews news) {
        var seen = news == null ? new ReadNews(null, null) : news;
        return Listing.all(desk.read(callers.of(security), seen.ticket(), seen.upTo()));
    }
}
