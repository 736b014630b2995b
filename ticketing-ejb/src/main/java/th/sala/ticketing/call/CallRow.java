package th.sala.ticketing.call;

import java.time.Instant;
import java.util.UUID;

/** The columns of a call. */
record CallRow(
        UUID id,
        String source,
        String externalId,
        String direction,
        byte[] line,
        byte[] numberKey,
        byte[] number,
        String queue,
        String team,
        String agent,
        Instant startedAt,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        Instant abandonedAt,
        int heldSeconds,
        int wrapUpSeconds,
        String outcome,
        int transfers,
        String recordingRef,
        String recording,
        String script,
        String note,
        UUID customer,
        UUID ticket,
        UUID message,
        Instant loggedAt,
        String loggedBy) {

    boolean inbound() {
        return direction.equals("inbound");
    }

    boolean answered() {
        return answeredAt != null;
    }

    /** Whether the caller is to be rung back: nobody took the call, or the line dropped while they spoke. */
    boolean lost() {
        return inbound() && outcome != null && (!answered() || abandonedAt != null);
    }

    /** The same, with no outcome yet. */
    CallRow running() {
        return with(agent, null, recording, note);
    }

    /** The same, as whoever files it tells it. */
    CallRow toldBy(String user, CallDesk.Filing filing) {
        return with(
                agent == null && answered() ? user : agent,
                outcome,
                filing.recording() == null ? recording : filing.recording(),
                filing.note() == null ? note : filing.note());
    }

    private CallRow with(String speaker, String result, String recorded, String said) {
        return new CallRow(
                id,
                source,
                externalId,
                direction,
                line,
                numberKey,
                number,
                queue,
                team,
                speaker,
                startedAt,
                queuedAt,
                answeredAt,
                endedAt,
                abandonedAt,
                heldSeconds,
                wrapUpSeconds,
                result,
                transfers,
                recordingRef,
                recorded,
                script,
                said,
                customer,
                ticket,
                message,
                loggedAt,
                loggedBy);
    }

    @Override
    public String toString() {
        return direction + " call " + id;
    }
}
