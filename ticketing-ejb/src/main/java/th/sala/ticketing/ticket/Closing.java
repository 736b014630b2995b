package th.sala.ticketing.ticket;

import th.sala.ticketing.reason.ReasonTree;

/**
 * How a ticket ends.
 *
 * @param outcome one of the contract's outcome codes
 * @param reason contact reason of the team's tree; null for what never was a matter of its own
 * @param team whose tree it is; null without a reason
 * @param version of that tree; null without a reason
 */
record Closing(String outcome, String reason, String team, Integer version) {

    static Closing without(String outcome) {
        return new Closing(outcome, null, null, null);
    }

    static Closing with(String outcome, String reason, ReasonTree tree) {
        return new Closing(outcome, reason, tree.team(), tree.version());
    }
}
