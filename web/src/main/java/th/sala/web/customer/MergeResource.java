package th.sala.web.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.CustomerView;
import th.sala.ticketing.customer.IdentityDesk;
import th.sala.ticketing.customer.IdentityDesk.Parted;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Two customers who turn out to be one person. Nothing is rewritten, so that it can be taken back without a trace lost. */
@Path("customers/{id}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class MergeResource {

    @Inject
    private Callers callers;

    @Inject
    private IdentityDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * @param other id of the customer who becomes part of this one
     * @param evidence by what it was shown; at least one
     */
    public record CustomerMerge(UUID other, List<MergeEvidence> evidence) {}

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary =
                    "Makes another customer one person with this one, with evidence; the strictest privacy state holds")
    public CustomerView merge(CustomerMerge merge) {
        var asked = Body.required(merge);
        var other = new SubjectId(Body.required(asked.other(), "other"));
        var evidence = asked.evidence() == null ? List.<MergeEvidence>of() : asked.evidence();
        return Answers.value(desk.merge(callers.of(security), new SubjectId(id), other, evidence));
    }

    @DELETE
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "Takes a merge back: of a merged customer its own, of a survivor the newest")
    public Parted part() {
        return Answers.value(desk.part(callers.of(security), new SubjectId(id)));
    }
}
