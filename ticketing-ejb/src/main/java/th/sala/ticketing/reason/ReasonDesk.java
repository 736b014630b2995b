package th.sala.ticketing.reason;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Why customers write, a tree of up to three levels for each team. Each method is one transaction; what is written is
 * audited. Codes are stable: a rename or a retirement is a new version, and what was closed before keeps its own.
 */
public interface ReasonDesk {

    /** The newest tree of each team, by team. */
    List<ReasonTree> trees();

    /** The newest; {@code NOT_FOUND} with {@code unknown-team}. */
    Outcome<ReasonTree> tree(String team);

    /** Newest first; {@code NOT_FOUND} with {@code unknown-team}. */
    Outcome<List<ReasonTree>> versions(String team);

    /**
     * Makes the next version of a team's tree.
     *
     * @param reasons the whole tree; what is not to be chosen any more is retired, not left out
     * @param version the one that was edited; null when it does not matter
     * @return refused as {@code STALE} with {@code newer-reasons} when there is a newer version, as {@code INVALID} with
     *     {@code unusable-reasons} and a line for each fault
     */
    Outcome<ReasonTree> write(Caller caller, String team, List<ContactReason> reasons, Integer version);
}
