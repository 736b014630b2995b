package th.sala.ticketing.ticket;

import java.util.List;
import java.util.UUID;

/** TK-3: tickets that no team owns, or for no reason, or somebody who does not work in their team. */
public final class Ownerless {
    private static final String AMONG = """
            SELECT number FROM ticketing.ticket
            WHERE id = ANY(:tickets) AND (team IS NULL OR coalesce(assignment_reason, '') = ''
              OR assignee IS NOT NULL AND NOT EXISTS (
                SELECT FROM ticketing.agent_team JOIN ticketing.agent USING (user_name)
                WHERE user_name = ticket.assignee AND agent_team.team = ticket.team AND agent.active))
            """;

    private Ownerless() {}

    /** Their numbers. */
    public static List<Long> among(DeskFixture desk, List<UUID> tickets) {
        return desk.in(() -> desk.jdbi.withHandle(handle -> handle.createQuery(AMONG)
                .bindArray("tickets", UUID.class, tickets.toArray())
                .mapTo(Long.class)
                .list()));
    }
}
