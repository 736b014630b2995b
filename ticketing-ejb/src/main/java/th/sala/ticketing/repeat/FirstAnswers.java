package th.sala.ticketing.repeat;

import java.util.Optional;

/**
 * Keeps the first answer to a request that carries a key of the caller's, for 24 hours, so that asking again does
 * nothing twice. Each call is a transaction of its own: a key that was taken and never answered, because the hub was
 * stopped in between, stays taken, and a person looks before repeating.
 */
public interface FirstAnswers {

    /**
     * Takes the key for this request.
     *
     * @param request what makes it this request: method, path and body
     */
    Claim claim(String caller, String key, byte[] request);

    /** How this very request was answered before; empty when it was not, whoever has the key. Takes nothing. */
    Optional<KeptAnswer> answered(String caller, String key, byte[] request);

    /** The deed was done. */
    void keep(String caller, String key, KeptAnswer answer);

    /** The deed was refused and changed nothing: the key is free again. */
    void release(String caller, String key);

    /** Whose the key is. */
    enum State {
        /** Free until now: the request may go on. */
        MINE,
        /** This very request was answered before. */
        ANSWERED,
        /** This very request was begun before and has no answer. */
        UNANSWERED,
        /** Another request took the key. */
        OTHER_REQUEST
    }

    /** @param answer null unless {@code ANSWERED} */
    record Claim(State state, KeptAnswer answer) {}
}
