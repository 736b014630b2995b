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
import th.sala.ticketing.board.Board;
import th.sala.ticketing.board.Boards;
import th.sala.ticketing.presence.Shifts;
import th.sala.web.rest.Answers;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How the supervisor's teams stand now. */
@Path("board")
@Tag(name = "Reports")
public class BoardResource {
    @Inject
    private Callers callers;

    @Inject
    private Boards boards;

    @Inject
    private Shifts shifts;

    @GET
    @Produces({MediaType.APPLICATION_JSON, ReportFile.CSV, ReportFile.XLSX})
    @RolesAllowed(Roles.SUPERVISOR)
    @Operation(
            summary = "How the teams that the caller leads stand now, and the figures of some days beside those before",
            description =
                    "Each reading is one decision of the gate; ask again when the feed says that something changed."
                            + " The tickets behind a figure: behind of POST /tickets/search. 404 unknown-team, 422 invalid-value.")
    @APIResponse(
            responseCode = "200",
            description = "The board",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Board.class)),
                @Content(mediaType = ReportFile.CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = ReportFile.XLSX)
            })
    public Response read(
            @Parameter(description = "Days of the period, up to today; 1 by default, 92 at most") @QueryParam("days")
                    Integer days,
            @Parameter(description = "Key of one team; all that the caller leads by default") @QueryParam("team")
                    String team,
            @Parameter(description = "json (default), csv or xlsx") @QueryParam("format") String format,
            @Context SecurityContext security) {
        var caller = callers.of(security);
        var one = QueryText.storable(team);
        var board = Answers.value(boards.read(caller, days == null ? 1 : days, one));
        var file = BoardFile.of(board, Answers.value(shifts.ofTeams(caller, one)));
        return file.as(format, board);
    }
}
