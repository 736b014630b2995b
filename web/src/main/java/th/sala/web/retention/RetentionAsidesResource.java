package th.sala.web.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.retention.AsideRecord;
import th.sala.consent.retention.RetentionDesk;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Records that a run could not take: set aside so that the others go, tried again after a day or on an officer's word. */
@Path("privacy/retention/asides")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class RetentionAsidesResource {

    @Inject
    private RetentionDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "The newest 200 records that are set aside, with the code of the fault",
            description = "record is the id of a person or of a ticket.")
    public Listing<AsideRecord> list() {
        return Listing.all(desk.asides());
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Has the record tried again by the next batch that reaches it; 404 when that was asked before")
    public AsideRecord retry(@PathParam("id") UUID id) {
        return RetentionProblems.value(
                desk.again(id, security.getUserPrincipal().getName()));
    }
}
