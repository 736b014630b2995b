package th.sala.web.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.board.BoardLayout;
import th.sala.ticketing.board.Boards;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** How the caller arranged their board; the same on every device. */
@Path("me/board")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Reports")
public class OwnBoardResource {
    @Inject
    private Callers callers;

    @Inject
    private Boards boards;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "The caller's tiles in their order, the days and the team; the usual ones until they say others")
    public BoardLayout read() {
        return Answers.value(boards.layout(callers.of(security)));
    }

    @PUT
    @Operation(
            summary = "The caller arranges their board",
            description = "Tiles: queues, promises, ages, channels, agents, flow, surveys; one that is not named is"
                    + " hidden. Sizes: small, wide. Forms: chart, table. 422 unusable-board.")
    public BoardLayout arrange(BoardLayout layout) {
        return Answers.value(boards.arrange(callers.of(security), Body.required(layout)));
    }
}
