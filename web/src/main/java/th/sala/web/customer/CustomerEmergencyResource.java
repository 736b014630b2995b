package th.sala.web.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.emergency.EmergencyDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Breaks the glass before a person that no team of the caller serves. */
@Path("customers/{id}/emergency-access")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerEmergencyResource {

    @Inject
    private Callers callers;

    @Inject
    private EmergencyDesk desk;

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            summary = "Opens a person in an emergency, without a ticket; the privacy officer sees it at once",
            description = "404 unknown-customer, 422 invalid-emergency.")
    public EmergencyDesk.Opened open(
            @PathParam("id") UUID id, EmergencyDesk.Plea plea, @Context SecurityContext security) {
        return Answers.value(desk.person(callers.of(security), new SubjectId(id), Body.required(plea)));
    }
}
