package th.sala.web.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.task.TaskDesk;
import th.sala.ticketing.task.TaskView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What is to be done on a ticket. */
@Path("tickets/{number}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tasks")
public class TicketTasksResource {
    @Inject
    private Callers callers;

    @Inject
    private TaskDesk desk;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /**
     * @param kind {@code call-back}, {@code reply-by-hand}, {@code fall-back} or {@code check}
     * @param channel the ticket's when left out
     * @param text what is to be done, at most 500 characters; write no personal data that the ticket holds anyway
     * @param dueAt never in the past; left out for no date
     */
    public record NewTask(String kind, String channel, String text, Instant dueAt) {}

    @GET
    @Operation(summary = "Every task of the ticket, in the order in which they were made")
    public Listing<TaskView> list() {
        return Listing.all(Answers.value(desk.of(callers.of(security), number)));
    }

    @POST
    @FirstAnswerKept
    @Operation(summary = "Makes a task")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TaskView.class)))
    public Response make(NewTask task) {
        var asked = Body.required(task);
        var kind = Body.required(asked.kind(), "kind");
        var wanted = new TaskDesk.Wanted(kind, asked.channel(), asked.text(), asked.dueAt());
        var made = Answers.value(desk.add(callers.of(security), number, wanted));
        return Answers.created("tasks/" + made.id(), made);
    }
}
