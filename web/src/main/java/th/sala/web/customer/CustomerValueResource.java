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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.value.CustomerValue;
import th.sala.ticketing.value.ValueDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What a customer buys, kept for a purpose that names it. */
@Path("customers/{id}/value")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.INTEGRATION})
@Tag(name = "Customers")
public class CustomerValueResource {
    @Inject
    private Callers callers;

    @Inject
    private ValueDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * @param amount baht, 0 or more; the same measure for every customer
     * @param asOf day of which it is true
     * @param purpose key of a purpose in force that names orders or payments
     */
    public record NewValue(BigDecimal amount, LocalDate asOf, String purpose) {}

    @GET
    @Operation(
            summary = "What is known of it",
            description = "Stands in the access log. 404 unknown-customer, no-value; 422 purpose-refused.")
    public CustomerValue read() {
        return Answers.value(desk.get(callers.of(security), new SubjectId(id)));
    }

    @PUT
    @Operation(
            summary = "Records it in place of what was known; priorities are suggested by it, never set",
            description = "404 unknown-customer; 422 purpose-required, purpose-not-in-force, category-not-named,"
                    + " unusable-value, purpose-refused.")
    public CustomerValue record(NewValue value) {
        var asked = Body.required(value);
        return Answers.value(
                desk.record(callers.of(security), new SubjectId(id), asked.amount(), asked.asOf(), asked.purpose()));
    }

    @DELETE
    @Operation(summary = "It is not known any more", description = "404 unknown-customer, no-value.")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response forget() {
        Answers.value(desk.forget(callers.of(security), new SubjectId(id)));
        return Response.noContent().build();
    }
}
