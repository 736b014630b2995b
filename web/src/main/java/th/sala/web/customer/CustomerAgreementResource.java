package th.sala.web.customer;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.sla.AgreementDesk;
import th.sala.ticketing.sla.CustomerAgreement;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The service agreement of a customer; policies that name it apply to the customer's tickets. */
@Path("customers/{id}/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.INTEGRATION})
@Tag(name = "Customers")
public class CustomerAgreementResource {
    @Inject
    private Callers callers;

    @Inject
    private AgreementDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /** @param agreement a name that the policies apply to, such as {@code gold} */
    public record NewAgreement(String agreement) {}

    @GET
    @Operation(
            summary = "The customer's service agreement",
            description = "Stands in the access log. 404 unknown-customer, no-agreement; 422 purpose-refused.")
    public CustomerAgreement read() {
        return Answers.value(desk.get(callers.of(security), new SubjectId(id)));
    }

    @PUT
    @Operation(
            summary = "Records it in place of the one before; tickets that come from then on are under it",
            description = "Open tickets follow once their kind, priority or team changes. 404 unknown-customer;"
                    + " 422 unknown-agreement when no policy names it.")
    public CustomerAgreement record(NewAgreement agreement) {
        return Answers.value(desk.record(
                callers.of(security),
                new SubjectId(id),
                Body.required(agreement).agreement()));
    }

    @DELETE
    @Operation(summary = "The customer has none any more", description = "404 unknown-customer, no-agreement.")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response end() {
        Answers.value(desk.end(callers.of(security), new SubjectId(id)));
        return Response.noContent().build();
    }
}
