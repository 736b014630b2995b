package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.ticket.ServiceElement;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** What customers need besides the product, before, during and after the transaction. */
@Path("service-elements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class ServiceElementsResource {

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(summary = "The 17 elements of service that a ticket can be about: 5 before, 8 during, 4 after")
    public Listing<ServiceElement> list() {
        return Listing.all(ServiceElement.all());
    }
}
