package th.sala.ticketing.call;

import java.util.Set;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;

/**
 * Where calls are told to the hub. One transaction each: the call, its ticket, its message, the clocks and a call-back are
 * committed together or not at all.
 */
public interface CallLog {

    /**
     * Keeps a finished call and files it with its ticket. The same recording, or the same id of the same source, is the same
     * call: it gives the id of the first and changes nothing.
     *
     * <p>A caller whose number several persons share is not guessed: an answered call waits for a person to choose, a lost
     * one opens a ticket of a person yet unknown, so that somebody rings back.
     *
     * @param reporter user name of who tells it
     * @param roles their roles; they see and choose tickets by them
     * @return the call's id; refusals are {@code INVALID}, {@code FORBIDDEN} with {@code no-team}, and {@code NOT_FOUND} with
     *     {@code unknown-ticket}
     */
    Outcome<UUID> log(String reporter, Set<String> roles, CallReport call);

    /** Whether {@link #log} would take it; nothing is kept. The answer says whether it is known already. */
    Outcome<Boolean> check(String reporter, Set<String> roles, CallReport call);
}
