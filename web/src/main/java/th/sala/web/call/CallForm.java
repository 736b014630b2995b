package th.sala.web.call;

import java.time.Instant;
import java.util.UUID;
import th.sala.ticketing.call.CallReport;
import th.sala.ticketing.people.Caller;
import th.sala.web.security.Roles;

/**
 * A finished call to log.
 *
 * @param direction {@code inbound} or {@code outbound}
 * @param number the other side's, in any spelling; null or {@code anonymous} when it is withheld
 * @param queue which of our lines, queues or teams it came to
 * @param startedAt when it began to ring
 * @param abandonedAt when the caller gave up, or the line dropped
 * @param outcome told from the times when left out
 * @param agent user name of who spoke; whoever logs an answered call when left out
 * @param recordingRef where the exchange keeps the recording; the same one is the same call
 * @param recording {@code announced}, {@code off} when the caller objected, or {@code none}
 * @param script version of the words by which the recording was announced
 * @param customer who it was, chosen by a person
 * @param ticket number of the ticket that it goes on with, chosen by a person
 */
public record CallForm(
        String direction,
        String number,
        String queue,
        Instant startedAt,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        Instant abandonedAt,
        Integer heldSeconds,
        Integer wrapUpSeconds,
        String outcome,
        String agent,
        String recordingRef,
        Integer transfers,
        String note,
        String recording,
        String script,
        UUID customer,
        Long ticket) {

    CallReport toldBy(Caller caller) {
        boolean system = caller.is(Roles.INTEGRATION);
        return new CallReport(
                system ? "integration" : "agent",
                null,
                direction,
                number,
                queue,
                startedAt,
                queuedAt,
                answeredAt,
                endedAt,
                abandonedAt,
                heldSeconds,
                wrapUpSeconds,
                outcome,
                agent == null && answeredAt != null && !system ? caller.user() : agent,
                recordingRef,
                transfers,
                note,
                recording,
                script,
                customer,
                ticket);
    }

    /** Never the number: it would end up in a log. */
    @Override
    public String toString() {
        return direction + " call";
    }
}
