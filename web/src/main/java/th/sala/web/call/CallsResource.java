package th.sala.web.call;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.channels.phone.LoggedCall;
import th.sala.channels.webhook.WebhookReceiver;
import th.sala.ticketing.call.CallDesk;
import th.sala.ticketing.call.CallView;
import th.sala.ticketing.people.Caller;
import th.sala.web.channel.Receipts;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The phone log. */
@Path("calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
@Tag(name = "Calls")
public class CallsResource {
    @Inject
    private Callers callers;

    @Inject
    private CallDesk desk;

    @Inject
    private WebhookReceiver doors;

    @Context
    private SecurityContext security;

    @GET
    @Operation(summary = "Calls of the caller's teams, the newest first; numbers and names are masked")
    public Listing<CallView> list(
            @Parameter(description = "number of the ticket") @QueryParam("ticket") String ticket,
            @Parameter(description = "id of the customer") @QueryParam("customer") String customer,
            @Parameter(description = "answered, abandoned, no-answer, busy or failed") @QueryParam("outcome")
                    String outcome,
            @Parameter(description = "true: only those that wait to be filed") @QueryParam("unfiled") boolean unfiled,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var wanted = new CallDesk.Wanted(Ids.number("ticket", ticket), Ids.of("customer", customer), outcome, unfiled);
        var found = Answers.value(desk.list(caller(), wanted, page.limit(), page.cursor()));
        return new Listing<>(found.items(), found.next());
    }

    @POST
    @FirstAnswerKept
    @Operation(
            summary = "Logs a finished call and files it with its ticket",
            description =
                    "The caller is found by number in every spelling. A withheld number, a short code and a switchboard never"
                            + " identify anybody. Where several persons use a number, nobody is linked: `candidates` names them,"
                            + " and an answered call has no `ticket` until POST /calls/{id}/filing chooses. An answered call"
                            + " meets the first response at answeredAt; a lost one starts the clock at startedAt and makes a"
                            + " call-back task. The same recordingRef is the same call.")
    @APIResponse(
            responseCode = "201",
            description = "Logged",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CallView.class)))
    public Response log(CallForm form) {
        var caller = caller();
        var call = Body.required(form).toldBy(caller);
        var receipt = doors.receive(new LoggedCall(caller.user(), caller.roles(), call).envelope());
        return Receipts.answer(receipt, ids -> logged(caller, ids.get(0)));
    }

    private Response logged(Caller caller, UUID id) {
        return Answers.created("calls/" + id, Answers.value(desk.get(caller, id)));
    }

    private Caller caller() {
        return callers.of(security);
    }
}
