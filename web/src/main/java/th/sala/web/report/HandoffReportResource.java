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
import th.sala.ticketing.report.HandoffReport;
import th.sala.ticketing.report.HandoffReports;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How completely tickets are handed over. */
@Path("reports/handoff")
@Tag(name = "Reports")
public class HandoffReportResource {
    @Inject
    private Callers callers;

    @Inject
    private HandoffReports reports;

    @Inject
    private ReportPeriods periods;

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFile.CSV, ReportFile.XLSX})
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary =
                    "How completely each team the caller leads told the next owner of its tickets what they have to know",
            description = "Mean in per cent of the six fields; hand-offs of which nothing was told count as 0.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HandoffReport.class)),
                @Content(mediaType = ReportFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ReportFile.XLSX)
            })
    public Response read(
            @Parameter(description = "First day, Asia/Bangkok; 30 days ago by default") @QueryParam("from") String from,
            @Parameter(description = "Last day, included; today by default") @QueryParam("to") String to,
            @Parameter(description = "json (default), csv or xlsx") @QueryParam("format") String format,
            @Context SecurityContext security) {
        var period = periods.of(from, to);
        var report = Answers.value(reports.handoffs(callers.of(security), period.from(), period.to()));
        return ReportFile.of(report).as(format, report);
    }
}
