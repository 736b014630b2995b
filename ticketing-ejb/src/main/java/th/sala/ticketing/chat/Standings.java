package th.sala.ticketing.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.chat.GuestChats.Desk;
import th.sala.ticketing.sla.ServiceTimes;

/** Where guests stand: their ticket, its place in the queue, and who is at the desk. */
@Singleton
class Standings {
    private static final String TICKET = """
        SELECT ticket.id, ticket.number, ticket.state, ticket.team, ticket.assignee, ticket.created_at
        FROM ticketing.participant
        JOIN ticketing.ticket AS began ON began.id = participant.ticket
        JOIN ticketing.ticket ON ticket.id = coalesce(began.merged_into, began.id)
        WHERE participant.address = decode(:key, 'hex')
        ORDER BY ticket.state IN ('not-started', 'in-progress', 'waiting') DESC, ticket.active_at DESC, ticket.id DESC
        LIMIT 1
        """;

    private static final String TEAM = """
        SELECT key, name_th, name_en,
          (SELECT split_part(display_name, ' ', 1) FROM ticketing.agent WHERE user_name = :assignee) AS agent,
          (SELECT count(*) FROM ticketing.desk_presence JOIN ticketing.agent_team USING (user_name)
           WHERE agent_team.team = team.key AND until > :now) AS agents
        FROM ticketing.team WHERE key = coalesce(:team, ticketing.team_of('web-chat', :account))
        """;

    private static final String AHEAD = """
        SELECT count(*) FROM ticketing.ticket
        WHERE team = :team AND channel = 'web-chat' AND state = 'not-started' AND created_at < :since
        """;

    private static final String CONCERNED = """
        SELECT asked.id AS ticket, encode(participant.address, 'hex') AS key
        FROM unnest(:tickets) AS asked (id)
        JOIN ticketing.ticket AS began ON began.id = asked.id OR began.merged_into = asked.id
        JOIN ticketing.participant ON participant.ticket = began.id
        """;

    private final Jdbi jdbi;
    private final ServiceTimes times;
    private final Clock clock;

    @Inject
    Standings(Jdbi jdbi, ServiceTimes times, Clock clock) {
        this.jdbi = jdbi;
        this.times = times;
        this.clock = clock;
    }

    Optional<TicketRow> ticket(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(TICKET)
                .bind("key", key)
                .mapTo(TicketRow.class)
                .findOne());
    }

    GuestStanding of(String key, Desk desk) {
        Optional<TicketRow> ticket = ticket(key);
        TeamRow team = team(ticket.orElse(null), desk);
        String state = ticket.map(TicketRow::chatState).orElse("none");
        return new GuestStanding(
                ticket.map(TicketRow::number).orElse(null),
                state,
                team.nameTh(),
                team.nameEn(),
                state.equals("talking") ? team.agent() : null,
                team.agents(),
                state.equals("waiting") ? Integer.valueOf(1 + ahead(ticket.orElseThrow())) : null,
                times.open(desk.calendar(), team.key(), clock.instant()));
    }

    Map<UUID, Set<String>> concerned(Collection<UUID> tickets) {
        return jdbi.withHandle(handle ->
                handle.createQuery(CONCERNED).bindArray("tickets", UUID.class, tickets).mapTo(Part.class).stream()
                        .collect(Collectors.groupingBy(
                                Part::ticket, Collectors.mapping(Part::key, Collectors.toSet()))));
    }

    private TeamRow team(TicketRow ticket, Desk desk) {
        return jdbi.withHandle(handle -> handle.createQuery(TEAM)
                .bind("team", ticket == null ? null : ticket.team())
                .bind("assignee", ticket == null ? null : ticket.assignee())
                .bind("account", desk.account())
                .bind("now", clock.instant())
                .mapTo(TeamRow.class)
                .one());
    }

    private int ahead(TicketRow ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(AHEAD)
                .bind("team", ticket.team())
                .bind("since", ticket.createdAt())
                .mapTo(Integer.class)
                .one());
    }

    record TicketRow(UUID id, long number, String state, String team, String assignee, Instant createdAt) {
        private static final List<String> CLOSED = List.of("done", "cancelled");

        String chatState() {
            if (CLOSED.contains(state)) {
                return "ended";
            }
            return state.equals("not-started") && assignee == null ? "waiting" : "talking";
        }
    }

    record TeamRow(String key, String nameTh, String nameEn, String agent, int agents) {}

    record Part(UUID ticket, String key) {}
}
