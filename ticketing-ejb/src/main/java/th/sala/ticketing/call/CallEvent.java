package th.sala.ticketing.call;

import java.time.Instant;
import java.util.Objects;

/**
 * What a telephone exchange tells of a running call.
 *
 * @param channel id of the exchange's channel
 * @param call the exchange's own id of the call, the same for all its events
 * @param direction {@code inbound} or {@code outbound}
 * @param number the other side's, in any spelling; null or {@code anonymous} when it is withheld
 * @param queue which of our lines or queues it is at; null when it did not say
 * @param agent user name of whom it rings or who answered; null when it did not say
 * @param recordingRef where it keeps the recording; null when it did not say
 * @param script version of the words by which the recording was announced; null when it was not
 */
public record CallEvent(
        String channel,
        String call,
        Kind kind,
        String direction,
        String number,
        String queue,
        String agent,
        Instant at,
        String recordingRef,
        String script) {

    /** How far the call is. */
    public enum Kind {
        RINGING,
        ANSWERED,
        ENDED
    }

    public CallEvent {
        Objects.requireNonNull(channel, "An event names the exchange.");
        Objects.requireNonNull(call, "An event names its call.");
        Objects.requireNonNull(kind, "An event says how far the call is.");
        Objects.requireNonNull(direction, "An event says who rings.");
        Objects.requireNonNull(at, "An event says when.");
    }

    /** Never the number: it would end up in a log. */
    @Override
    public String toString() {
        return kind + " at " + channel;
    }
}
