package th.sala.web.routing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.people.StaffDesk;
import th.sala.ticketing.people.StaffDesk.PersonSheet;
import th.sala.ticketing.people.StaffDesk.StaffSheet;
import th.sala.ticketing.people.StaffDesk.TeamSheet;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Who works here, and in which teams. User names stand in the body, in no path. */
@Path("staff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Routing")
public class StaffResource {
    @Inject
    private Callers callers;

    @Inject
    private StaffDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "Teams with their policy, and people with their teams, also who works here no more")
    public StaffSheet read() {
        return desk.read();
    }

    @POST
    @Path("teams")
    @Operation(
            summary = "Makes a team",
            description =
                    "409 already-there when there is one with this key. 422 unusable-staff with a line for each fault."
                            + " Audited.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TeamSheet.class)))
    public Response addTeam(TeamSheet wanted) {
        return Answers.created("staff", Answers.value(desk.addTeam(callers.of(security), Body.required(wanted))));
    }

    @PUT
    @Path("teams")
    @Operation(
            summary = "Makes a team, or changes its names and its policy",
            description = "If-Match takes the version that was read: 412 newer-version when there is a newer one."
                    + " 422 unusable-staff with a line for each fault. Audited.")
    public TeamSheet team(TeamSheet wanted, @HeaderParam("If-Match") String ifMatch) {
        return Answers.value(desk.team(callers.of(security), Body.required(wanted), Version.expected(ifMatch)));
    }

    @POST
    @Path("people")
    @Operation(
            summary = "Makes somebody of the staff",
            description = "409 already-there when there is somebody with this user name, also who works here no more."
                    + " 422 unusable-staff with a line for each fault. Audited.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PersonSheet.class)))
    public Response addPerson(PersonSheet wanted) {
        return Answers.created("staff", Answers.value(desk.addPerson(callers.of(security), Body.required(wanted))));
    }

    @PUT
    @Path("people")
    @Operation(
            summary = "Makes somebody of the staff, or changes their name, their teams, or whether they work here",
            description =
                    "Who works here no more gives back all open work. If-Match takes the version that was read: 412"
                            + " newer-version when there is a newer one. 409 work-in-hand, 422 unusable-staff. Audited.")
    public PersonSheet person(PersonSheet wanted, @HeaderParam("If-Match") String ifMatch) {
        return Answers.value(desk.person(callers.of(security), Body.required(wanted), Version.expected(ifMatch)));
    }
}
