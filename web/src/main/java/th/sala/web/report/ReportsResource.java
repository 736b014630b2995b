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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.report.Report;
import th.sala.ticketing.report.ReportSheet;
import th.sala.ticketing.report.Reports;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Figures of the service. */
@Path("reports")
@Tag(name = "Reports")
public class ReportsResource {
    @Inject
    private Callers callers;

    @Inject
    private Reports reports;

    @Inject
    private ReportPeriods periods;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(summary = "The reports there are, by what each can be told, and their figures with units")
    public Listing<ReportSheet> all() {
        return Listing.all(reports.all());
    }

    @GET
    @Path("{name}")
    @Produces({MediaType.APPLICATION_JSON, ReportFile.CSV, ReportFile.XLSX})
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "A report for the teams the caller leads",
            description =
                    "Counted from facts that name no customer: neither an erasure nor a later change of a ticket or a"
                            + " policy changes the past. What is unanswered stands apart and never counts as 0; a figure"
                            + " that rests on nothing is null. 404 unknown-report, 422 unknown-grouping.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Report.class)),
                @Content(mediaType = ReportFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ReportFile.XLSX)
            })
    public Response read(
            @Parameter(description = "One of GET /reports, such as first-response") @PathParam("name") String name,
            @Parameter(description = "First day, Asia/Bangkok; 30 days ago by default") @QueryParam("from") String from,
            @Parameter(description = "Last day, included; today by default") @QueryParam("to") String to,
            @Parameter(description = "One of the report's own, such as day, channel, team, agent, policy or kind")
                    @QueryParam("by")
                    String by,
            @Parameter(description = "Within how many seconds a call is answered in time; 20 by default")
                    @QueryParam("seconds")
                    Integer seconds,
            @Parameter(description = "true: with as many days right before, as before") @QueryParam("compare")
                    boolean compare,
            @Parameter(description = "json (default), csv or xlsx") @QueryParam("format") String format,
            @Context SecurityContext security) {
        var period = periods.of(from, to);
        var question = new Reports.Question(name, period.from(), period.to(), by, seconds, compare);
        var report = Answers.value(reports.read(callers.of(security), question));
        return ReportFile.of(report).as(format, report);
    }
}
