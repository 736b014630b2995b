package th.sala.ticketing.board;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * How the teams that a supervisor leads stand at this moment, beside figures of some days and of as many right before.
 * Nothing on it names a customer. Each method is one transaction; {@code FORBIDDEN} with {@code supervisors-only}.
 */
public interface Boards {

    /**
     * Each reading is one decision of the gate.
     *
     * @param days up to today; 1 to 92, else {@code INVALID} with {@code invalid-value}
     * @param team only this one; null for all that the caller leads, {@code NOT_FOUND} for one that they do not lead
     */
    Outcome<Board> read(Caller caller, int days, String team);

    /** As the caller arranged it, or the usual one. */
    Outcome<BoardLayout> layout(Caller caller);

    /** {@code INVALID} with {@code unusable-board}; a team that the caller does not lead is one reason. */
    Outcome<BoardLayout> arrange(Caller caller, BoardLayout layout);
}
