package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.handoff.HandoffSheet;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.SnoozeDesk;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Moves a ticket from state to state and hand to hand. A move that its state does not allow is 409. */
@Path("tickets/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Tickets")
public class TransitionResource {
    private static final String UNTOLD = "other";
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");

    @Inject
    private Callers callers;

    @Inject
    private TicketDesk desk;

    @Inject
    private SnoozeDesk snoozes;

    @PathParam("number")
    private long number;

    @HeaderParam("If-Match")
    private String ifMatch;

    @Context
    private SecurityContext security;

    /**
     * @param until when to look again; null for no date
     * @param waitingFor {@code customer} (the default), {@code supplier} or {@code colleague}
     */
    public record Waiting(
            Instant until, @JsonbProperty("for") String waitingFor) {}

    /** Until when the ticket is out of its owner's list. */
    public record Snoozing(Instant until) {}

    /**
     * @param outcome required; one of the contract's outcome codes
     * @param reason contact reason, a code of the team's tree; the ticket's own when left out, or {@code other} where
     *     the team has no other
     */
    public record Resolution(String outcome, String reason, String note) {}

    /**
     * @param outcome {@code other} when left out
     * @param reason as for a resolution; spam and duplicates have none. What is no code is taken as the note
     */
    public record Cancellation(String outcome, String reason, String note) {}

    /** Where or how the customer was answered; may be left out. */
    public record ForeignAnswer(String note) {}

    /** Why it is opened again, as a sentence; may be left out. */
    public record Reopening(String reason) {}

    /**
     * A person, a team, or both.
     *
     * @param takeOver the caller takes it also when a colleague has it; not so when null
     * @param handoff what whoever is given it has to know; may be left out
     */
    public record Assignment(String assignee, String team, Boolean takeOver, HandoffSheet handoff) {}

    @POST
    @FirstAnswerKept
    @Path("waiting")
    @Operation(summary = "Waits for somebody else; only waiting for the customer pauses the resolution clock")
    public TicketView waiting(Waiting waiting) {
        var asked = waiting == null ? new Waiting(null, null) : waiting;
        return Answers.value(desk.waiting(caller(), number, asked.until(), asked.waitingFor(), version()));
    }

    @POST
    @FirstAnswerKept
    @Path("progress")
    @Operation(summary = "Work begins or goes on; a ticket without an owner becomes the caller's")
    public TicketView progress() {
        return Answers.value(desk.progress(caller(), number, version()));
    }

    @POST
    @FirstAnswerKept
    @Path("answered-elsewhere")
    @Operation(
            summary = "The customer was answered where the hub does not see it",
            description = "Such as in LINE's own manager. Meets the promise to answer; the history says so.")
    public TicketView answeredElsewhere(ForeignAnswer answer) {
        var note = answer == null ? null : answer.note();
        return Answers.value(desk.answeredElsewhere(caller(), number, note, version()));
    }

    @POST
    @FirstAnswerKept
    @Path("resolution")
    @Operation(
            summary = "Done, with its outcome and contact reason",
            description = "422 outcome-required, reason-required or unknown-reason, with what can be chosen."
                    + " 409 not-tried-enough: nobody is unreachable before they were tried, and what is missing.")
    public TicketView resolution(Resolution resolution) {
        var asked = Body.required(resolution);
        return Answers.value(desk.resolve(caller(), number, asked.outcome(), asked.reason(), asked.note(), version()));
    }

    @POST
    @FirstAnswerKept
    @Path("cancellation")
    @Operation(
            summary = "Ends the ticket without an answer",
            description = "Needs a contact reason as a resolution does, but for spam and duplicates.")
    public TicketView cancellation(Cancellation cancellation) {
        var asked = cancellation == null ? new Cancellation(null, null, null) : cancellation;
        var outcome = asked.outcome() == null ? UNTOLD : asked.outcome();
        var code = asked.reason() != null && CODE.matcher(asked.reason()).matches() ? asked.reason() : null;
        var note = asked.note() == null && code == null ? asked.reason() : asked.note();
        return Answers.value(desk.cancel(caller(), number, outcome, code, note, version()));
    }

    @POST
    @FirstAnswerKept
    @Path("reopening")
    @Operation(summary = "Opens a closed ticket again")
    public TicketView reopening(Reopening reopening) {
        var why = reopening == null ? null : reopening.reason();
        return Answers.value(desk.reopen(caller(), number, why, version()));
    }

    @POST
    @FirstAnswerKept
    @Path("assignment")
    @Operation(
            summary = "Gives the ticket to a person of the team or to another team's queue",
            description = "Whoever takes for themselves what a colleague has is told who: 409 already-taken."
                    + " Supervisors may, and whoever says takeOver. What is told with handoff stays with the ticket"
                    + " and is scored.")
    public TicketView assignment(Assignment assignment) {
        var asked = Body.required(assignment);
        var claims = caller().user().equals(asked.assignee()) && asked.team() == null;
        if (claims && Boolean.TRUE.equals(asked.takeOver())) {
            return Answers.value(desk.takeOver(caller(), number, version()));
        }
        return Answers.value(desk.assign(caller(), number, asked.assignee(), asked.team(), asked.handoff(), version()));
    }

    @POST
    @FirstAnswerKept
    @Path("snooze")
    @Operation(
            summary = "Out of the caller's own list until a time or the customer's next message",
            description =
                    "The clocks run on: snooze.dueBefore of the answer says what is due before. 409 not-yours; 422"
                            + " until-required, until-in-the-past, until-too-far.")
    public TicketView snooze(Snoozing snoozing) {
        var until = Body.required(snoozing).until();
        return Answers.value(snoozes.snooze(caller(), number, until, version()));
    }

    @DELETE
    @Path("snooze")
    @Operation(summary = "It is back in the list, and nothing says that it was away")
    public TicketView wake() {
        return Answers.value(snoozes.wake(caller(), number));
    }

    private Caller caller() {
        return callers.of(security);
    }

    private Integer version() {
        return Version.expected(ifMatch);
    }
}
