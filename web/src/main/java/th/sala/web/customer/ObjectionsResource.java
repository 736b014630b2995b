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
import th.sala.ticketing.customer.ContactWishes;
import th.sala.ticketing.customer.ContactWishes.Wish;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** On which channels a customer does not want to be reached. */
@Path("customers/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Customers")
public class ObjectionsResource {
    @Inject
    private Callers callers;

    @Inject
    private ContactWishes wishes;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * The customer does not want to be rung.
     *
     * @param channel {@code phone}
     * @param note what the customer said
     */
    public record Objection(String channel, String note) {}

    @GET
    @Operation(summary = "The channels on which the customer does not want to be reached")
    public Listing<Wish> list() {
        return Listing.all(Answers.value(wishes.of(callers.of(security), new SubjectId(id))));
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "The customer does not want to be rung: the gate refuses it at once",
            description = "Nothing falls back to the phone any more; other channels go on. 409 objects-already.")
    @APIResponse(
            responseCode = "201",
            description = "In force",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Wish.class)))
    public Response object(Objection objection) {
        var asked = Body.required(objection);
        var wish = Answers.value(wishes.object(
                callers.of(security), new SubjectId(id), Body.required(asked.channel(), "channel"), asked.note()));
        return Answers.created("customers/" + id + "/objections", wish);
    }

    @DELETE
    @Path("{channel}")
    @Operation(summary = "The customer may be reached there again; the record of the objection stays")
    public Wish lift(@PathParam("channel") String channel) {
        return Answers.value(wishes.lift(callers.of(security), new SubjectId(id), channel));
    }
}
