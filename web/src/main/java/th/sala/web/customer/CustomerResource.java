package th.sala.web.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CallerDesk;
import th.sala.ticketing.customer.CustomerDesk;
import th.sala.ticketing.customer.CustomerMatch;
import th.sala.ticketing.customer.CustomerQuery;
import th.sala.ticketing.customer.CustomerView;
import th.sala.ticketing.customer.RevealRequest;
import th.sala.ticketing.customer.RevealedField;
import th.sala.ticketing.customer.TimelineDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Who the customer is, masked unless the work at hand needs more; whatever is shown in the clear is logged. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class CustomerResource {

    @Inject
    private Callers callers;

    @Inject
    private CustomerDesk desk;

    @Inject
    private CallerDesk callerDesk;

    @Inject
    private TimelineDesk timelines;

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.INTEGRATION})
    @Operation(
            summary = "A customer; name and contact point are clear only for the agent who holds the open ticket",
            description =
                    "In a ticket that the agent opened about somebody known before, only what they typed is clear,"
                            + " until the customer was in contact on it.")
    public CustomerView read(
            @PathParam("id") UUID id,
            @Parameter(description = "Number of the ticket at hand") @QueryParam("ticket") String ticket,
            @Context SecurityContext security) {
        return Answers.value(desk.view(callers.of(security), new SubjectId(id), Ids.number("ticket", ticket)));
    }

    @POST
    @Path("{id}/reveals")
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(summary = "Shows one field in the clear, for a coded reason; decided by the gate and logged")
    public RevealedField reveal(@PathParam("id") UUID id, RevealRequest reveal, @Context SecurityContext security) {
        return Answers.value(desk.reveal(callers.of(security), new SubjectId(id), Body.required(reveal)));
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Says whether what a caller tells is what is held, without showing it; three misses lock")
    public CallerDesk.Match verify(@PathParam("id") UUID id, CallerDesk.Said said, @Context SecurityContext security) {
        return Answers.value(callerDesk.check(callers.of(security), new SubjectId(id), Body.required(said)));
    }

    @GET
    @Path("{id}/timeline")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Every contact of the person over all channels, newest first, without texts")
    public Listing<TimelineDesk.Contact> timeline(
            @PathParam("id") UUID id,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        var page = PageRequest.of(limit, cursor);
        var contacts =
                Answers.value(timelines.timeline(callers.of(security), new SubjectId(id), page.limit(), page.cursor()));
        return new Listing<>(contacts.items(), contacts.next());
    }

    @POST
    @Path("search")
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(
            summary = "Finds customers by e-mail address or phone number, or by parts of these and of names",
            description =
                    "By whole contact point, or by the beginnings of the words of a name from two letters on (titles"
                            + " left out), the last four or more digits of a number, an e-mail address as far as the @; several words"
                            + " must all fit. Masked, newest first, and each person found is a row of the access log. Of a customer"
                            + " of other teams agents learn by a whole contact point no other one, and by a part nothing; so it is"
                            + " with restricted records. 429 too-many-searches above the number search-persons of the oversight"
                            + " rules within an hour.")
    public Listing<CustomerMatch> search(CustomerQuery search, @Context SecurityContext security) {
        Body.required(Body.required(search).q(), "q");
        var found = Answers.value(desk.search(callers.of(security), search));
        return new Listing<>(found.items(), found.next());
    }
}
