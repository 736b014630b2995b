package th.sala.web.task;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.task.TaskDesk;
import th.sala.ticketing.task.TaskView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What is to be done on the tickets of the caller's teams. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tasks")
public class TasksResource {
    @Inject
    private Callers callers;

    @Inject
    private TaskDesk desk;

    @Context
    private SecurityContext security;

    /**
     * @param note what came of it, at most 2,000 characters
     * @param link where the answer stands; required for {@code reply-by-hand}
     */
    public record Completion(String note, String link) {}

    /** Why it need not be done any more; may be left out. */
    public record Dropping(String note) {}

    @GET
    @Operation(summary = "Tasks, the one that is due next first")
    public Listing<TaskView> list(
            @Parameter(description = "true: only those on tickets that the caller owns") @QueryParam("mine")
                    boolean mine,
            @Parameter(description = "open, done or dropped; all when left out") @QueryParam("state") String state,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = Answers.value(desk.list(callers.of(security), mine, state, page.limit(), page.cursor()));
        return new Listing<>(found.items(), found.next());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One task")
    public TaskView read(@PathParam("id") UUID id) {
        return Answers.value(desk.get(callers.of(security), id));
    }

    @POST
    @FirstAnswerKept
    @Path("{id}/completion")
    @Operation(summary = "It is done")
    public TaskView complete(@PathParam("id") UUID id, Completion completion) {
        var asked = Body.required(completion);
        return Answers.value(desk.complete(callers.of(security), id, asked.note(), asked.link()));
    }

    @POST
    @FirstAnswerKept
    @Path("{id}/dropping")
    @Operation(summary = "It need not be done any more")
    public TaskView drop(@PathParam("id") UUID id, Dropping dropping) {
        var note = dropping == null ? null : dropping.note();
        return Answers.value(desk.drop(callers.of(security), id, note));
    }

    @DELETE
    @Path("{id}/completion")
    @Operation(summary = "It is to be done after all; an answer by hand that was given stays")
    public TaskView reopen(@PathParam("id") UUID id) {
        return Answers.value(desk.reopen(callers.of(security), id));
    }
}
