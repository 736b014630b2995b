package th.sala.web.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.intake.Quarantine;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.QuarantineDesk;
import th.sala.web.media.InertFile;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Messages that could not be processed, with their original bytes and the reason. */
@Path("intake/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERVISOR)
@Tag(name = "Intake")
public class QuarantineResource {
    private static final Refusal STILL_UNREADABLE = Refusal.of(
            Refusal.Kind.CONFLICT, "still-unreadable", "The message still cannot be read. Its entry says why.");

    @Inject
    private QuarantineDesk desk;

    @Inject
    private Callers callers;

    @GET
    @Operation(summary = "Lists what is held for the teams that the caller leads, newest first")
    public Listing<Quarantine.Held> list(
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        return Listing.all(
                desk.held(callers.of(security), PageRequest.of(limit, null).limit()));
    }

    @GET
    @Path("{id}/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary =
                    "The original bytes, as a file that no browser runs; a reveal of whoever is known in it, decided by"
                            + " the gate and logged")
    @APIResponse(
            responseCode = "200",
            description = "The bytes as received",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response raw(
            @PathParam("id") UUID id,
            @Parameter(description = "Reveal reason but other; quality when left out") @QueryParam("reason")
                    String reason,
            @Context SecurityContext security) {
        var file = Answers.value(desk.raw(callers.of(security), id, reason));
        return InertFile.of(file.name(), file.type(), file.bytes()).answer();
    }

    @POST
    @FirstAnswerKept
    @Path("{id}/replay")
    @Operation(summary = "Queues the message for processing again, reading it anew when it could not be read")
    @APIResponse(responseCode = "202", description = "Queued, or the same message arrived already")
    @APIResponse(responseCode = "409", description = "Still unreadable; the entry has the new reason")
    public Response replay(@PathParam("id") UUID id, @Context SecurityContext security) {
        return switch (desk.replay(callers.of(security), id)) {
            case QUEUED, KNOWN_ALREADY, IGNORED -> Response.accepted().build();
            case STILL_HELD -> throw ProblemException.of(STILL_UNREADABLE);
            case NOT_HELD -> throw ProblemException.notFound();
        };
    }
}
