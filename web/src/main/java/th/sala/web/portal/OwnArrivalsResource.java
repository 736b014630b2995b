package th.sala.web.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.portal.PortalDesk;
import th.sala.web.rest.Answers;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** What a customer sent in, until it stands in a ticket. */
@Path("me/arrivals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnArrivalsResource {

    @Inject
    private PortalVisitors visitors;

    @Inject
    private PortalDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "What became of something that you wrote here",
            description = "ticket and message are null until it stands in a ticket, mostly for less than a second.")
    public PortalDesk.Arrival read() {
        return Answers.value(desk.arrival(visitors.of(security), id));
    }
}
