package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import th.sala.ticketing.processing.TicketOpening;
import th.sala.ticketing.search.Behind;
import th.sala.ticketing.search.TicketQuery;
import th.sala.ticketing.search.TicketSearch;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Moments;
import th.sala.web.rest.PageRequest;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The tickets that a team of the caller owns, newest activity first. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketsResource {

    @Inject
    private Callers callers;

    @Inject
    private TicketSearch search;

    @Inject
    private TicketOpening opening;

    @Inject
    private TicketDesk desk;

    @GET
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(
            summary = "Lists tickets",
            description = "What looks like personal data in any parameter is refused (422, search-in-body): "
                    + "use POST /tickets/search.")
    public Listing<TicketView> list(
            @Parameter(
                            description =
                                    "mine, snoozed, unassigned, silent (nothing was ever sent), team, open, done or all")
                    @QueryParam("view")
                    String view,
            @Parameter(description = "not-started, in-progress, waiting, done or cancelled") @QueryParam("state")
                    String state,
            @Parameter(description = "Key of a team") @QueryParam("team") String team,
            @Parameter(description = "User name of the owner") @QueryParam("assignee") String assignee,
            @Parameter(description = "Channel, such as email") @QueryParam("channel") String channel,
            @Parameter(description = "before, during or after the transaction") @QueryParam("stage") String stage,
            @Parameter(description = "Code of a service element") @QueryParam("serviceElement") String serviceElement,
            @Parameter(description = "All words must occur; operators status:, channel:, tag:") @QueryParam("q")
                    String q,
            @Parameter(description = "-activeAt (default), activeAt, or dueAt in a view of open tickets")
                    @QueryParam("sort")
                    String sort,
            @Parameter(description = "A figure of the board, such as late: only what it was counted from")
                    @QueryParam("figure")
                    String figure,
            @Parameter(description = "First day of the figure, Asia/Bangkok; today by default") @QueryParam("from")
                    String from,
            @Parameter(description = "Its last day, included; today by default") @QueryParam("to") String to,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Context SecurityContext security) {
        var page = PageRequest.of(limit, cursor);
        var query = new TicketQuery(
                QueryText.storable(view),
                QueryText.storable(state),
                QueryText.storable(team),
                QueryText.storable(assignee),
                QueryText.storable(channel),
                QueryText.storable(stage),
                QueryText.storable(serviceElement),
                QueryText.storable(q),
                QueryText.storable(sort),
                page.limit(),
                page.cursor(),
                figure == null
                        ? null
                        : new Behind(QueryText.storable(figure), Moments.date("from", from), Moments.date("to", to)));
        var found = Answers.value(search.list(callers.of(security), query));
        return new Listing<>(found.items(), found.next());
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(summary = "Opens a ticket for what a customer told a colleague or a connected system")
    @APIResponse(
            responseCode = "201",
            description = "The ticket",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TicketView.class)))
    public Response open(TicketOpening.OpenTicket ticket, @Context SecurityContext security) {
        var caller = callers.of(security);
        long number = Answers.value(opening.open(caller, Body.required(ticket)));
        return Answers.created("tickets/" + number, Answers.value(desk.get(caller, number)));
    }
}
