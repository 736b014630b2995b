package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.sla.ClockTrial.Wait;
import th.sala.ticketing.sla.PolicyEntry.Scope;

/** Past tickets on which a policy is tried, and for whom they waited. */
class TrialTable {
    /** Those that are under the policy, and those that its scope names; which it would get is asked of each. */
    private static final String TICKETS = """
            SELECT id, number, created_at, team, channel, kind, priority, customer, sla_policy AS policy
            FROM ticketing.ticket t
            WHERE created_at >= :since AND outcome IS DISTINCT FROM 'spam' AND merged_into IS NULL AND aged_at IS NULL
              AND (sla_policy = :name
                OR NOT :scoped AND team IN (SELECT key FROM ticketing.team WHERE sla_policy = :name)
                OR :scoped AND (cardinality(:teams) = 0 OR team = ANY(:teams))
                  AND (cardinality(:channels) = 0 OR channel = ANY(:channels))
                  AND (cardinality(:kinds) = 0 OR kind = ANY(:kinds))
                  AND (cardinality(:priorities) = 0 OR priority = ANY(:priorities))
                  AND (cardinality(:agreements) = 0 OR EXISTS (SELECT FROM ticketing.customer_agreement a
                    WHERE a.agreement = ANY(:agreements) AND a.customer IN (SELECT t.customer
                      UNION ALL SELECT identity FROM ticketing.same_person same WHERE same.customer = t.customer))))
            ORDER BY created_at DESC, id DESC LIMIT :most
            """;

    private static final String TURNS = """
            SELECT ticket, at, field, from_value, to_value FROM ticketing.ticket_change
            WHERE ticket = ANY(:tickets) AND field IN ('state', 'waitingFor') ORDER BY ticket, at, id
            """;

    private final Jdbi jdbi;

    @Inject
    TrialTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Past> tickets(PolicyEntry entry, Instant since, int most) {
        Scope scope = entry.applies();
        return jdbi.withHandle(handle -> handle.createQuery(TICKETS)
                .bind("since", since)
                .bind("name", entry.name())
                .bind("scoped", scope.named())
                .bindArray("teams", String.class, scope.teams())
                .bindArray("channels", String.class, scope.channels())
                .bindArray("kinds", String.class, scope.kinds())
                .bindArray("priorities", String.class, scope.priorities())
                .bindArray("agreements", String.class, scope.agreements())
                .bind("most", most)
                .mapTo(Past.class)
                .list());
    }

    /** In the order in which they began and ended. */
    Map<UUID, List<Wait>> waits(Collection<UUID> tickets) {
        Map<UUID, List<Wait>> waits = new HashMap<>();
        Map<UUID, String> whom = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(TURNS)
                .bindArray("tickets", UUID.class, List.copyOf(tickets))
                .mapTo(Turn.class)
                .forEach(turn -> {
                    if (turn.names()) {
                        whom.put(turn.ticket(), turn.toValue());
                    }
                    if (turn.begins() || turn.ends()) {
                        String now = turn.ends() ? null : whom.get(turn.ticket());
                        waits.computeIfAbsent(turn.ticket(), ticket -> new ArrayList<>())
                                .add(new Wait(turn.at(), now));
                    }
                }));
        return waits;
    }

    /** A ticket as it is now, and the policy that it is under. */
    record Past(
            UUID id,
            long number,
            Instant createdAt,
            String team,
            String channel,
            String kind,
            String priority,
            UUID customer,
            String policy) {
        Matter matter(String agreement) {
            return new Matter(team, channel, kind, priority, agreement);
        }

        SubjectId subject() {
            return new SubjectId(customer);
        }
    }

    /** A change that says whether, or for whom, a ticket waits. */
    record Turn(UUID ticket, Instant at, String field, String fromValue, String toValue) {
        private static final String WAITING = "waiting";

        boolean names() {
            return field.equals("waitingFor") && toValue != null;
        }

        boolean begins() {
            return names() || field.equals("state") && WAITING.equals(toValue);
        }

        boolean ends() {
            return field.equals("state") && WAITING.equals(fromValue) && !WAITING.equals(toValue);
        }
    }
}
