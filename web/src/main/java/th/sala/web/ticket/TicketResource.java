package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.attempt.Attempts;
import th.sala.ticketing.field.FieldView;
import th.sala.ticketing.handoff.HandoffView;
import th.sala.ticketing.sla.ClockLedger;
import th.sala.ticketing.ticket.TicketChange;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketPatch;
import th.sala.ticketing.ticket.TicketView;
import th.sala.ticketing.value.PrioritySuggestion;
import th.sala.ticketing.value.ValueDesk;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** One ticket. Whose team does not own it gets 404. */
@Path("tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketResource {

    @Inject
    private Callers callers;

    @Inject
    private TicketDesk desk;

    @Inject
    private ValueDesk values;

    /** How the clocks came to their figures. */
    public record SlaLedger(List<ClockLedger> clocks) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.INTEGRATION})
    @Operation(summary = "Reads a ticket; the entity tag is its version")
    public TicketView read(@PathParam("number") long number, @Context SecurityContext security) {
        return Answers.value(desk.get(callers.of(security), number));
    }

    @PATCH
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary =
                    "Changes subject, priority, team, assignee, tags, kind, reason, service element or fields; what is left out stays",
            description = "422 unusable-values when fields names what the team does not have.")
    public TicketView change(
            @PathParam("number") long number,
            TicketPatch patch,
            @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return Answers.value(desk.patch(callers.of(security), number, Body.required(patch), Version.expected(ifMatch)));
    }

    @GET
    @Path("history")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Every change: who, when, what and why, oldest first")
    public Listing<TicketChange> history(@PathParam("number") long number, @Context SecurityContext security) {
        return Listing.all(Answers.value(desk.history(callers.of(security), number)));
    }

    @GET
    @Path("handoffs")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "What was told when the ticket changed hands, oldest first, and how much of the six fields")
    public Listing<HandoffView> handoffs(@PathParam("number") long number, @Context SecurityContext security) {
        return Listing.all(Answers.value(desk.handoffs(callers.of(security), number)));
    }

    @GET
    @Path("priority-suggestion")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "A fitting priority with its reasons, for an agent to decide",
            description = "From what the customer buys and since when, from a complaint and from a question before the"
                    + " transaction. Nothing is changed by it.")
    public PrioritySuggestion prioritySuggestion(@PathParam("number") long number, @Context SecurityContext security) {
        return Answers.value(values.suggestion(callers.of(security), number));
    }

    @GET
    @Path("fields")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "The fields of the organisation's own, with what stands in them on this ticket",
            description = "What the gate does not permit is withheld, with its reason.")
    public Listing<FieldView> fields(@PathParam("number") long number, @Context SecurityContext security) {
        return Listing.all(Answers.value(desk.fields(callers.of(security), number)));
    }

    @GET
    @Path("attempts")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "How often the customer was tried, and how often it takes before they count as unreachable")
    public Attempts attempts(@PathParam("number") long number, @Context SecurityContext security) {
        return Answers.value(desk.attempts(callers.of(security), number));
    }

    @GET
    @Path("sla-ledger")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Every stretch of time of each clock, whether it counted, and by which policies")
    public SlaLedger slaLedger(@PathParam("number") long number, @Context SecurityContext security) {
        return new SlaLedger(Answers.value(desk.slaLedger(callers.of(security), number)));
    }
}
