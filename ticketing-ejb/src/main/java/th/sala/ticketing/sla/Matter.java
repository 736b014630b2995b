package th.sala.ticketing.sla;

import java.util.Objects;

/**
 * What decides which policy a ticket is opened under.
 *
 * @param team key of the owning team
 */
public record Matter(String team, String channel, String kind, String priority) {
    public Matter {
        Objects.requireNonNull(team, "A ticket has a team.");
        channel = Objects.requireNonNullElse(channel, "");
        kind = Objects.requireNonNullElse(kind, "request");
        priority = Objects.requireNonNullElse(priority, "normal");
    }
}
