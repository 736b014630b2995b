package th.sala.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.report.Grouping;
import th.sala.ticketing.report.ServiceReport;
import th.sala.ticketing.report.ServiceReports;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How good the service was. */
@Path("reports/{name}")
@Tag(name = "Reports")
public class ReportsResource {
    @Inject
    private Callers callers;

    @Inject
    private ServiceReports reports;

    @Inject
    private ReportPeriods periods;

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFile.CSV, ReportFile.XLSX})
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "A report for the teams the caller leads",
            description = "Seconds of service time; unanswered tickets stand apart and never count as 0.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ServiceReport.class)),
                @Content(mediaType = ReportFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ReportFile.XLSX)
            })
    public Response read(
            @Parameter(description = "first-response or resolution") @PathParam("name") String name,
            @Parameter(description = "First day, Asia/Bangkok; 30 days ago by default") @QueryParam("from") String from,
            @Parameter(description = "Last day, included; today by default") @QueryParam("to") String to,
            @Parameter(description = "day (default), channel or team") @QueryParam("by") String by,
            @Parameter(description = "json (default), csv or xlsx") @QueryParam("format") String format,
            @Context SecurityContext security) {
        var period = periods.of(from, to);
        var report = Answers.value(report(name, callers.of(security), period, grouping(by)));
        return ReportFile.of(name, report).as(format, report);
    }

    private Outcome<ServiceReport> report(String name, Caller caller, ReportPeriods.Period period, Grouping by) {
        return switch (name) {
            case "first-response" -> reports.firstResponse(caller, period.from(), period.to(), by);
            case "resolution" -> reports.resolution(caller, period.from(), period.to(), by);
            default -> throw ProblemException.notFound();
        };
    }

    private static Grouping grouping(String by) {
        if (by == null) return Grouping.DAY;
        return Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.code().equals(by))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("by", "by is day, channel or team."));
    }
}
