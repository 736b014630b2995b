package th.sala.ticketing.call;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import th.sala.consent.key.Sealed;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;

/** Makes of what was told a call to keep: its line sealed, its outcome told from its times, its team chosen. */
@Singleton
class NewCalls {
    private final RecognisingCallers callers;
    private final LineSeal seal;
    private final Accounts accounts;
    private final Staff staff;
    private final Clock clock;

    @Inject
    NewCalls(RecognisingCallers callers, LineSeal seal, Accounts accounts, Staff staff, Clock clock) {
        this.callers = callers;
        this.seal = seal;
        this.accounts = accounts;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * The team named by the queue, else the one that answers for the line, when the caller works for it; else the caller's
     * first.
     */
    Optional<String> team(Caller caller, String queue) {
        String answering = staff.teams().stream()
                .map(Staff.Team::key)
                .filter(key -> key.equals(queue))
                .findFirst()
                .orElseGet(() -> accounts.team("phone", queue == null ? "" : queue));
        return caller.teams().contains(answering)
                ? Optional.of(answering)
                : new TreeSet<>(caller.teams()).stream().findFirst();
    }

    CallRow of(CallReport call, String team, String reporter) {
        Line line = Line.of(call.number());
        Sealed number = seal.close(line);
        return new CallRow(
                UuidCreator.getTimeOrderedEpoch(),
                call.source(),
                call.externalId(),
                call.direction(),
                callers.fingerprint(line).orElse(null),
                number == null ? null : number.key(),
                number == null ? null : number.bytes(),
                call.queue(),
                team,
                call.agent(),
                call.startedAt(),
                call.queuedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.abandonedAt(),
                Objects.requireNonNullElse(call.heldSeconds(), 0),
                Objects.requireNonNullElse(call.wrapUpSeconds(), 0),
                outcome(call),
                Objects.requireNonNullElse(call.transfers(), 0),
                call.recordingRef(),
                recording(call),
                call.script(),
                call.note(),
                null,
                null,
                null,
                clock.instant(),
                reporter);
    }

    /** A call of which nothing more is known than that it rings. */
    CallRow ringing(CallEvent event, String team) {
        CallReport told = new CallReport(
                event.channel(),
                event.call(),
                event.direction(),
                event.number(),
                event.queue(),
                event.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                event.agent(),
                null,
                null,
                null,
                null,
                event.script(),
                null,
                null);
        return of(told, team, event.channel()).running();
    }

    private static String outcome(CallReport call) {
        if (call.outcome() != null) {
            return call.outcome();
        }
        return call.answeredAt() != null ? "answered" : call.direction().equals("inbound") ? "abandoned" : "no-answer";
    }

    private static String recording(CallReport call) {
        boolean told = call.recordingRef() != null || call.script() != null;
        return call.recording() != null ? call.recording() : told ? "announced" : "none";
    }
}
