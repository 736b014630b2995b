package th.sala.web.sla;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import th.sala.ticketing.sla.CalendarDesk;
import th.sala.ticketing.sla.CalendarEntry;
import th.sala.ticketing.sla.CalendarSheet;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.QueryText;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** When service is given. Clocks count by a version, and a version never changes. */
@Path("calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class CalendarsResource {
    @Inject
    private Callers callers;

    @Inject
    private CalendarDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The newest version of every calendar, by name")
    public Listing<CalendarSheet> list() {
        return Listing.all(desk.calendars());
    }

    @GET
    @Path("{name}/versions")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Every version of a calendar, the newest first", description = "404 unknown-calendar.")
    public Listing<CalendarSheet> versions(@PathParam("name") String name) {
        return Listing.all(Answers.value(desk.versions(QueryText.storable(name))));
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Makes the next version of a calendar, or its first; open tickets keep theirs",
            description = "The kinds of holiday that close it are resolved into days as they are known now."
                    + " If-Match takes the version that was read, \"0\" for none: 412 newer-version when there is a newer"
                    + " one, 409 already-there."
                    + " 422 unusable-calendar with a line for each fault, such as a calendar that is never open.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CalendarSheet.class)))
    public Response write(CalendarEntry calendar, @HeaderParam("If-Match") String ifMatch) {
        var made = Answers.value(desk.write(callers.of(security), Body.required(calendar), Version.expected(ifMatch)));
        return Answers.created("calendars/" + made.name() + "/versions", made);
    }
}
