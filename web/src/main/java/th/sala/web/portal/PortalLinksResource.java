package th.sala.web.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.portal.PortalLinks;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Signed links that bring the customer of a ticket to the portal. */
@Path("tickets/{number}/portal-links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class PortalLinksResource {

    @Inject
    private Callers callers;

    @Inject
    private PortalLinks links;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** How many links open nothing any more. */
    public record Revoked(int links) {}

    @POST
    @Operation(
            summary = "Sends the customer a link that opens this ticket in the portal, good for 14 days",
            description =
                    "It leaves for where the customer wrote from, and nobody here sees it. 422 no-address, or why the"
                            + " channel carries nothing now.")
    public PortalLinks.Sent send() {
        return Answers.value(links.send(callers.of(security), number));
    }

    @DELETE
    @Operation(summary = "Revokes every link of this ticket at once")
    public Revoked revoke() {
        return new Revoked(Answers.value(links.revoke(callers.of(security), number)));
    }
}
