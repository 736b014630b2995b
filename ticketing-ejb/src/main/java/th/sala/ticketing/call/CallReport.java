package th.sala.ticketing.call;

import java.time.Instant;
import java.util.UUID;

/**
 * A finished call, as a person or a telephone exchange tells it.
 *
 * @param source who tells it: {@code agent}, {@code integration}, {@code import} or the id of the telephone exchange
 * @param externalId the source's own id of the call; null when it has none. The pair is one call for ever
 * @param direction {@code inbound} or {@code outbound}
 * @param number the other side's, in any spelling; null or {@code anonymous} when it is withheld
 * @param queue which of our lines, queues or teams it came to; null when nobody said
 * @param startedAt when it began to ring; the clock of a call that was lost starts here
 * @param answeredAt when a colleague, or the customer, took it: meets the first response; null when nobody did
 * @param abandonedAt when the caller gave up, or the line dropped; null otherwise
 * @param heldSeconds null for none
 * @param wrapUpSeconds work after the call; null for none
 * @param outcome {@code answered}, {@code abandoned}, {@code no-answer}, {@code busy} or {@code failed}; null to tell it
 *     from the times
 * @param agent user name of who spoke; null when nobody did
 * @param recordingRef where the exchange keeps the recording; one call has one. Null when there is none
 * @param transfers how often it was passed on; null for never
 * @param note what was said, in the agent's words; null when nothing was written
 * @param recording {@code announced} when the recording was announced, {@code off} when the caller objected, {@code none}
 *     when nothing is recorded; null for {@code none}, or {@code announced} when there is a recording
 * @param script version of the words by which the recording was announced, such as {@code rec-th/3}; null when it was not
 * @param customer who it was, chosen by a person; null to tell it from the number
 * @param ticket number of the ticket that it belongs to, chosen by a person; null for the caller's open phone ticket, or a
 *     new one
 */
public record CallReport(
        String source,
        String externalId,
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

    /** Never the number: it would end up in a log. */
    @Override
    public String toString() {
        return direction + " call told by " + source;
    }
}
