package th.sala.web.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.portal.PortalDesk;
import th.sala.ticketing.portal.PortalTicket;
import th.sala.web.channel.SentFile;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.rest.Roomy;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** A customer's own tickets. What is somebody else's is not found. */
@Path("me/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnTicketsResource {
    private static final int ROOM = 8;

    @Inject
    private PortalVisitors visitors;

    @Inject
    private PortalDesk desk;

    @Inject
    private Posting posting;

    @Context
    private SecurityContext security;

    /**
     * A new matter.
     *
     * @param language {@code th} or {@code en}; null to guess it from the words
     * @param notice the privacy notice that the page showed, such as {@code general/1}; null for none
     * @param attachments null for none; at most 8 MiB with everything else
     */
    public record NewMatter(String subject, String text, String language, String notice, List<SentFile> attachments) {}

    /**
     * An answer in a matter of one's own.
     *
     * @param attachments null for none; at most 8 MiB with everything else
     */
    public record NewWords(String text, List<SentFile> attachments) {}

    @GET
    @Operation(
            summary = "Your tickets, newest activity first, without what was said",
            description =
                    "Here and under all of /me a customer's signed link in X-Sala-Link does as well as signing in.")
    public Listing<PortalTicket> list(
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = Answers.value(desk.tickets(visitors.of(security), page.limit(), page.cursor()));
        return new Listing<>(found.items(), found.next());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "Your ticket with what you wrote and what reached you")
    public PortalTicket read(@PathParam("number") long number) {
        return Answers.value(desk.ticket(visitors.of(security), number));
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Begins a new matter",
            description = "Location tells which ticket it becomes, mostly within a second. 422 text-required.")
    @APIResponse(
            responseCode = "202",
            description = "Committed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PortalDesk.Arrival.class)))
    public Response open(
            @Roomy(mebibytes = ROOM) NewMatter matter,
            @Parameter(hidden = true) @HeaderParam(FirstAnswerKept.HEADER) String key) {
        var asked = Body.required(matter);
        var place = Answers.value(desk.place(visitors.of(security)));
        var words = new Words(asked.subject(), asked.text(), asked.language(), asked.notice(), asked.attachments());
        return posting.post(writer(), key, place, words);
    }

    @POST
    @Path("{number}/messages")
    @FirstAnswerKept
    @Operation(
            summary = "Writes in a ticket of yours",
            description =
                    "Location tells when it stands there, mostly within a second. In a ticket that closed too long"
                            + " ago it begins one that follows it, and Location tells which.")
    @APIResponse(
            responseCode = "202",
            description = "Committed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PortalDesk.Arrival.class)))
    public Response write(
            @PathParam("number") long number,
            @Roomy(mebibytes = ROOM) NewWords words,
            @Parameter(hidden = true) @HeaderParam(FirstAnswerKept.HEADER) String key) {
        var asked = Body.required(words);
        var place = Answers.value(desk.place(visitors.of(security), number));
        var said = new Words(null, asked.text(), null, null, asked.attachments());
        return posting.post(writer(), key, place, said);
    }

    /** What went wrong. */
    public record Grievance(String text) {}

    /** Number of the ticket that it became. */
    public record Complaint(long number) {}

    @POST
    @Path("{number}/complaint")
    @FirstAnswerKept
    @Operation(
            summary = "Complains that a ticket of yours was late; it becomes a ticket that is linked to the late one",
            description = "409 not-late when you were not told that it is, already-complained. 422 text-required.")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Complaint.class)))
    public Response complain(@PathParam("number") long number, Grievance grievance) {
        long made = Answers.value(desk.complain(
                visitors.of(security), number, Body.required(grievance).text()));
        return Answers.created("me/tickets/" + made, new Complaint(made));
    }

    @GET
    @Path("{number}/messages/{id}")
    @Operation(summary = "One thing that was said in your ticket")
    public PortalTicket.Line message(@PathParam("number") long number, @PathParam("id") UUID id) {
        return read(number).messages().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private String writer() {
        return security.getUserPrincipal().getName();
    }
}
