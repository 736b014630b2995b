package th.sala.channels.line;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call to LINE.
 *
 * @param status 0 when no connection came about, so that LINE surely has nothing; -1 when the connection ended without an
 *     answer, so that nobody knows
 * @param requestId by which LINE finds the call; null without an answer
 * @param reason LINE's own words, null when it said none; without an answer a code of ours
 */
record LineAnswer(int status, String requestId, String reason, Optional<Duration> retryAfter) {
    static final int NEVER_REACHED = 0;
    static final int BROKEN_OFF = -1;
    private static final int ALREADY_ACCEPTED = 409;

    static LineAnswer without(int status, String reason) {
        return new LineAnswer(status, null, reason, Optional.empty());
    }

    boolean accepted() {
        return status / 100 == 2;
    }

    /** A call with the same retry key was accepted before. */
    boolean acceptedBefore() {
        return status == ALREADY_ACCEPTED;
    }

    /** LINE may or may not have taken it. */
    boolean unknown() {
        return status == BROKEN_OFF || status >= 500;
    }

    boolean temporary() {
        return unknown() || status == NEVER_REACHED || status == 429;
    }

    /** A code of ours, then what LINE said. */
    String told() {
        if (status <= NEVER_REACHED) {
            return reason;
        }
        String code = status >= 500 ? "provider-fault" : "provider-refused";
        return code + " " + status + (reason == null ? "" : " " + reason);
    }
}
