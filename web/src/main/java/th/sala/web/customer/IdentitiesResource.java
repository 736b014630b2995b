package th.sala.web.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.IdentityDesk;
import th.sala.ticketing.customer.IdentityDesk.LinkedIdentity;
import th.sala.ticketing.customer.IdentityDesk.Linking;
import th.sala.ticketing.customer.IdentityDesk.NewIdentity;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The contact points of a person over all channels: linked with evidence, and taken away again. */
@Path("customers/{id}/identities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class IdentitiesResource {

    @Inject
    private Callers callers;

    @Inject
    private IdentityDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(summary = "Every contact point of the person, masked, with how it came to be theirs")
    public Listing<LinkedIdentity> list() {
        return Listing.all(Answers.value(desk.identities(callers.of(security), new SubjectId(id))));
    }

    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Links a contact point, with evidence",
            description =
                    "409 (other-customer) with the other customer, masked, in customer when it is theirs: send it "
                            + "again with their id as mergeWith, and both are one person. 200 when it was the person's already.")
    @APIResponse(
            responseCode = "201",
            description = "The contact point",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LinkedIdentity.class)))
    public Response link(NewIdentity identity) {
        Linking linking = Answers.value(desk.link(callers.of(security), new SubjectId(id), Body.required(identity)));
        if (linking instanceof Linking.Linked linked) {
            return linked.added()
                    ? Answers.created("customers/" + id + "/identities", linked.identity())
                    : Response.ok(linked.identity()).build();
        }
        throw MergeOffer.of(((Linking.Offered) linking).other());
    }

    @DELETE
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Takes a linked contact point away, with what was said under it; the record of the link stays")
    public Listing<LinkedIdentity> unlink(NewIdentity identity) {
        return Listing.all(
                Answers.value(desk.unlink(callers.of(security), new SubjectId(id), Body.required(identity))));
    }
}
