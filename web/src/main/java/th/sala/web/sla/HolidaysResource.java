package th.sala.web.sla;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.sla.CalendarDesk;
import th.sala.ticketing.sla.CalendarDesk.HolidayNews;
import th.sala.ticketing.sla.Holiday;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Moments;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Days with a name. Lunar days and specials are announced, so somebody writes them here. */
@Path("holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class HolidaysResource {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    @Inject
    private Callers callers;

    @Inject
    private CalendarDesk desk;

    @Inject
    private Clock clock;

    @Context
    private SecurityContext security;

    /**
     * Days that were announced.
     *
     * @param days 1 to 2,000
     * @param dryRun tells what would become of them, and changes nothing; not so when null
     */
    public record AnnouncedDays(List<Holiday> days, Boolean dryRun) {}

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The days with a name of one year, in order")
    public Listing<Holiday> list(
            @Parameter(description = "Of the common era, 2000 to 2100; this year by default") @QueryParam("year")
                    Integer year) {
        int wanted = Objects.requireNonNullElseGet(
                year, () -> LocalDate.now(clock.withZone(BANGKOK)).getYear());
        if (wanted < EARLIEST || wanted > LATEST) {
            throw ProblemException.malformed("year: of the common era, " + EARLIEST + " to " + LATEST);
        }
        return Listing.all(desk.holidays(wanted));
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Adds days; each calendar that their kinds close gets a new version",
            description = "Days that are known are passed over. Open tickets keep the version of their calendar."
                    + " 422 unusable-holiday with a line for each fault.")
    public HolidayNews add(AnnouncedDays announced) {
        var asked = Body.required(announced);
        var days = asked.days() == null ? List.<Holiday>of() : asked.days();
        return Answers.value(desk.add(callers.of(security), days, Boolean.TRUE.equals(asked.dryRun())));
    }

    @DELETE
    @Path("{day}/{kind}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "The day is no holiday of this kind any more; calendars that it closed get a new version",
            description = "404 unknown-holiday.")
    public HolidayNews remove(@PathParam("day") String day, @PathParam("kind") String kind) {
        return Answers.value(
                desk.remove(callers.of(security), new Holiday(Moments.date("day", day), kind, null, null, null)));
    }
}
