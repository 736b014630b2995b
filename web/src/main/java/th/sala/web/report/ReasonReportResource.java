package th.sala.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.report.ReasonReport;
import th.sala.ticketing.report.ReasonReports;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Why customers wrote. */
@Path("reports/reasons")
@Tag(name = "Reports")
public class ReasonReportResource {
    @Inject
    private Callers callers;

    @Inject
    private ReasonReports reports;

    @Inject
    private ReportPeriods periods;

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFile.CSV, ReportFile.XLSX})
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "The contact reasons of tickets closed in these days, for the teams the caller leads",
            description =
                    "Each with the name it had when the ticket was closed: a later rename changes no past report.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReasonReport.class)),
                @Content(mediaType = ReportFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ReportFile.XLSX)
            })
    public Response read(
            @Parameter(description = "First day, Asia/Bangkok; 30 days ago by default") @QueryParam("from") String from,
            @Parameter(description = "Last day, included; today by default") @QueryParam("to") String to,
            @Parameter(description = "json (default), csv or xlsx") @QueryParam("format") String format,
            @Context SecurityContext security) {
        var period = periods.of(from, to);
        var report = Answers.value(reports.reasons(callers.of(security), period.from(), period.to()));
        return ReportFile.of(report).as(format, report);
    }
}
