package th.sala.web.ticket;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.bulk.BulkDeed;
import th.sala.ticketing.bulk.BulkDesk;
import th.sala.ticketing.bulk.BulkDesk.Chosen;
import th.sala.ticketing.bulk.BulkView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** One thing done to many tickets, with what came of each, and taken back. */
@Path("tickets/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class BulkResource {
    @Inject
    private Callers callers;

    @Inject
    private BulkDesk desk;

    @Context
    private SecurityContext security;

    /** @param version as in {@code If-Match}; any when left out */
    public record Marked(Long number, Integer version) {
        Chosen chosen() {
            return new Chosen(Body.required(number, "tickets.number"), version);
        }
    }

    /**
     * One of giving away, priority, tags and state.
     *
     * @param tickets 1 to 200, each once
     * @param assignee user name; an empty string gives it to the team's queue
     * @param state {@code in-progress}, {@code done} or {@code cancelled}; the last two need {@code outcome}
     */
    public record BulkChange(
            List<Marked> tickets,
            String assignee,
            String team,
            String priority,
            List<String> addTags,
            List<String> removeTags,
            String state,
            String outcome,
            String reason,
            String note) {
        BulkDeed deed() {
            return new BulkDeed(assignee, team, priority, addTags, removeTags, state, outcome, reason, note);
        }
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Does one thing to many tickets and tells what came of each",
            description = "Each under the rules and rights of the same deed by hand; what one refuses does not stop the"
                    + " others. 422 one-deed unless exactly one thing is to be done.")
    @APIResponse(
            responseCode = "201",
            description = "What came of each ticket",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BulkView.class)))
    public Response change(BulkChange change) {
        var tickets = Body.required(Body.required(change).tickets(), "tickets");
        var chosen = tickets.stream()
                .map(one -> Body.required(one, "tickets").chosen())
                .toList();
        var made = Answers.value(desk.change(callers.of(security), chosen, change.deed()));
        return Answers.created("tickets/bulk/" + made.id(), made);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What came of it, to who did it and for a day")
    public BulkView read(@PathParam("id") UUID id) {
        return Answers.value(desk.get(callers.of(security), id));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Gives back what was before, to each ticket that nobody changed since",
            description =
                    "Within an hour, by who did it: 409 bulk-too-old, bulk-undone. One that stopped halfway goes on when"
                            + " asked again. A closing that is taken back is no reopening.")
    public BulkView undo(@PathParam("id") UUID id) {
        return Answers.value(desk.undo(callers.of(security), id));
    }
}
