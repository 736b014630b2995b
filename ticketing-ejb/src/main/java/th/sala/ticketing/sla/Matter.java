package th.sala.ticketing.sla;

import java.util.Objects;

/**
 * What decides which policy a ticket is opened under.
 *
 * @param team key of the owning team
 * @param agreement name of the customer's own; empty when they have none
 */
public record Matter(String team, String channel, String kind, String priority, String agreement) {
    public Matter {
        Objects.requireNonNull(team, "A ticket has a team.");
        channel = Objects.requireNonNullElse(channel, "");
        kind = Objects.requireNonNullElse(kind, "request");
        priority = Objects.requireNonNullElse(priority, "normal");
        agreement = Objects.requireNonNullElse(agreement, "");
    }

    /** Of a customer without an agreement of their own. */
    public Matter(String team, String channel, String kind, String priority) {
        this(team, channel, kind, priority, null);
    }

    Matter under(String its) {
        return new Matter(team, channel, kind, priority, its);
    }
}
