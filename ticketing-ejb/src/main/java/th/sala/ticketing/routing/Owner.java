package th.sala.ticketing.routing;

/**
 * @param assignee user name; null when the team's queue owns the ticket
 * @param reason a sentence, such as {@code team queue support: no agent chosen}
 */
public record Owner(String team, String assignee, String reason) {}
