package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueDesk;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** What waits for the privacy officer, in figures. */
@Path("privacy/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class OverviewResource {

    @Inject
    private DueDesk desk;

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "How many of each kind are open and overdue, and when the first is due")
    public Listing<Due> read() {
        return Listing.all(desk.all());
    }
}
