package th.sala.web.call;

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
import th.sala.ticketing.call.Switchboards;
import th.sala.ticketing.call.Switchboards.NewSwitchboard;
import th.sala.ticketing.call.Switchboards.Switchboard;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Lines of firms, which identify no person. */
@Path("calls/switchboards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
@Tag(name = "Calls")
public class SwitchboardsResource {
    @Inject
    private Callers callers;

    @Inject
    private Switchboards switchboards;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "Numbers of switchboards and trunks, by name")
    public Listing<Switchboard> list() {
        return Listing.all(switchboards.list());
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "From now on nobody is told from this number",
            description =
                    "Any spelling; 422 unusable-number, 409 switchboard-exists. Calls that are filed stay as they are.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Switchboard.class)))
    public Response add(NewSwitchboard line) {
        var added = Answers.value(switchboards.add(callers.of(security), Body.required(line)));
        return Answers.created("calls/switchboards/" + added.id(), added);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "The number identifies its holder again")
    public Switchboard remove(@PathParam("id") UUID id) {
        return Answers.value(switchboards.remove(callers.of(security), id));
    }
}
