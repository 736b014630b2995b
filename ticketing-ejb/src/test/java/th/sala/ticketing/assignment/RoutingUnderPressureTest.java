package th.sala.ticketing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.ticket.Ownerless;

/** Two nodes give out work while agents come, go and close, and customers write. */
class RoutingUnderPressureTest {
    private static final int TICKETS = 300;
    private static final List<String> CHANNELS = List.of("email", "line", "phone", "web-form");
    private static final List<String> STATES = List.of("available", "available", "available", "break", "offline");

    private static final String OVER = """
            SELECT shift.user_name FROM ticketing.shift(now()) AS shift JOIN ticketing.agent_team USING (user_name)
            WHERE team = :team AND points > capacity
            """;
    private static final String WITHOUT_REASON = """
            SELECT number::text FROM ticketing.ticket
            WHERE team = :team AND (assignment_reason = '' OR (assignee IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM ticketing.ticket_change AS change
              WHERE change.ticket = ticket.id AND field = 'assignee' AND to_value = assignee
                AND change.reason = assignment_reason)))
            """;
    private static final String IN_HAND = """
            SELECT number::text FROM ticketing.ticket
            WHERE team = :team AND assignee IS NOT NULL AND state = 'not-started'
            """;
    private static final String OWNERS = """
            SELECT count(DISTINCT assignee)::text FROM ticketing.ticket WHERE team = :team AND state = 'done'
            """;
    private static final String ALL = "SELECT id::text FROM ticketing.ticket WHERE team = :team";
    private static final String DONE =
            "SELECT count(*)::text FROM ticketing.ticket WHERE team = :team AND state = 'done'";

    private static final String COULD_GO = """
            SELECT number::text FROM ticketing.ticket
            WHERE ticket.team = :team AND ticket.assignee IS NULL AND ticket.state = 'not-started' AND EXISTS (
              SELECT 1 FROM ticketing.agent JOIN ticketing.agent_team USING (user_name)
              JOIN ticketing.agent_presence USING (user_name)
              WHERE agent_team.team = :team AND agent_presence.state = 'available' AND 'th' = ANY(agent.languages)
                AND agent.capacity >= CASE ticket.channel WHEN 'phone' THEN 5 WHEN 'line' THEN 3 ELSE 2 END
                  + coalesce((SELECT sum(CASE mine.channel WHEN 'phone' THEN 5 WHEN 'line' THEN 3 ELSE 2 END)
                      FROM ticketing.ticket AS mine
                      WHERE mine.assignee = agent.user_name AND mine.state IN ('not-started', 'in-progress')), 0))
            """;

    private final Floor floor = Floor.open();
    private final List<String> agents =
            IntStream.range(0, 8).mapToObj(each -> floor.desk.team + "-" + each).toList();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void
            TK3_300_tickets_over_two_nodes_with_agents_coming_and_going_none_ownerless_none_over_capacity_each_with_a_reason()
                    throws Exception {
        IntStream.range(0, agents.size()).forEach(each -> floor.hire(agents.get(each), 5 + each));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Void>> all = Stream.<Callable<Void>>of(
                            this::customersWrite, this::agentsWork, this::routes, this::routes)
                    .map(threads::submit)
                    .toList();
            for (Future<Void> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(floor.column(DONE)).containsExactly(Integer.toString(TICKETS));
        assertThat(floor.column(WITHOUT_REASON)).isEmpty();
        assertThat(Ownerless.among(
                        floor.desk,
                        floor.column(ALL).stream().map(UUID::fromString).toList()))
                .isEmpty();
        assertThat(Integer.parseInt(floor.column(OWNERS).get(0))).isGreaterThan(4);
    }

    private Void customersWrite() {
        Floor node = floor.anotherNode();
        Random chance = new Random(1);
        for (int each = 0; each < TICKETS; each++) {
            node.desk.opened("" + each, SubjectId.next(), CHANNELS.get(chance.nextInt(CHANNELS.size())));
        }
        return null;
    }

    /** Each time somebody comes or goes, a handful of what is in hand is closed. */
    private Void agentsWork() {
        Floor node = floor.anotherNode();
        Random chance = new Random(2);
        int closed = 0;
        while (closed < TICKETS) {
            node.say(agents.get(chance.nextInt(agents.size())), STATES.get(chance.nextInt(STATES.size())));
            for (String number : node.column(IN_HAND).stream().limit(5).toList()) {
                closed += node.close(Long.parseLong(number));
            }
        }
        over.set(true);
        return null;
    }

    private Void routes() {
        Floor node = floor.anotherNode();
        while (!over.get()) {
            node.round();
            assertThat(node.column(OVER)).isEmpty();
        }
        return null;
    }

    @Test
    void TK3_after_a_round_no_work_waits_while_somebody_who_can_has_room() {
        Random chance = new Random(3);
        agents.forEach(agent -> floor.hire(agent, 4 + chance.nextInt(8)));
        for (int round = 0; round < 40; round++) {
            change(chance);
            floor.round();
            assertThat(floor.column(OVER)).isEmpty();
            assertThat(floor.column(COULD_GO)).as("round " + round).isEmpty();
        }
    }

    private void change(Random chance) {
        String agent = agents.get(chance.nextInt(agents.size()));
        floor.say(agent, STATES.get(chance.nextInt(STATES.size())));
        floor.write(
                "UPDATE ticketing.agent SET languages = CAST(? AS text[]) WHERE user_name = ?",
                chance.nextBoolean() ? "{th}" : "{en}",
                agent);
        for (int each = chance.nextInt(6); each > 0; each--) {
            floor.desk.opened("", SubjectId.next(), CHANNELS.get(chance.nextInt(CHANNELS.size())));
        }
        floor.column(IN_HAND).stream().limit(chance.nextInt(4)).forEach(number -> floor.close(Long.parseLong(number)));
    }
}
