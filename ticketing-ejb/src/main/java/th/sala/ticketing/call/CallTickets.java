package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** The open tickets of callers. */
@Singleton
class CallTickets {
    /** The one that waits for the customer, else the newest. */
    private static final String BY_PHONE = """
            SELECT t.id FROM ticketing.ticket t
            WHERE t.customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND t.team = ANY(:teams)
              AND t.state IN ('not-started', 'in-progress', 'waiting')
              AND (t.channel = 'phone'
                OR EXISTS (SELECT 1 FROM ticketing.message m WHERE m.ticket = t.id AND m.channel = 'phone'))
            ORDER BY t.state = 'waiting' AND t.waiting_for = 'customer' DESC, t.active_at DESC, t.id DESC
            LIMIT 1
            """;

    private static final String OPEN = """
            SELECT person.customer, t.number,
              CASE WHEN t.restricted OR EXISTS (SELECT 1 FROM ticketing.silenced s WHERE s.customer = t.customer)
                THEN NULL ELSE t.subject END AS subject,
              t.state, t.channel, t.active_at
            FROM (SELECT customer, identity FROM ticketing.same_person WHERE customer = ANY(:customers)) AS person
            JOIN ticketing.ticket t ON t.customer = person.identity
            WHERE t.team = ANY(:teams)
              AND t.state IN ('not-started', 'in-progress', 'waiting')
            ORDER BY t.active_at DESC, t.id DESC
            LIMIT 50
            """;

    private static final String NUMBERS = "SELECT id, number, customer FROM ticketing.ticket WHERE id = ANY(:ids)";

    private static final String SILENCED = "SELECT customer FROM ticketing.silenced WHERE customer = ANY(:customers)";

    private final Jdbi jdbi;

    @Inject
    CallTickets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The open ticket that the person's calls go on with; empty when there is none. */
    Optional<UUID> byPhone(SubjectId person, List<String> teams) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_PHONE)
                .bind("customer", person.value())
                .bindArray("teams", String.class, teams)
                .mapTo(UUID.class)
                .findOne());
    }

    /** Open tickets of these persons on all channels, by person. */
    Map<UUID, List<CallView.OpenTicket>> open(List<UUID> persons, List<String> teams) {
        return jdbi
                .withHandle(handle -> handle.createQuery(OPEN)
                        .bindArray("customers", UUID.class, persons)
                        .bindArray("teams", String.class, teams)
                        .mapTo(OpenRow.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(
                        OpenRow::customer, Collectors.mapping(OpenRow::ticket, Collectors.toList())));
    }

    /** Whose words are kept but not used. */
    Set<UUID> silenced(List<UUID> persons) {
        return jdbi.withHandle(handle -> handle.createQuery(SILENCED)
                .bindArray("customers", UUID.class, persons)
                .mapTo(UUID.class)
                .set());
    }

    Map<UUID, Numbered> numbers(List<UUID> tickets) {
        return jdbi
                .withHandle(handle -> handle.createQuery(NUMBERS)
                        .bindArray("ids", UUID.class, tickets)
                        .mapTo(Numbered.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Numbered::id, ticket -> ticket));
    }

    /** A ticket's number, and whose it is. */
    record Numbered(UUID id, long number, UUID customer) {}

    record OpenRow(UUID customer, long number, String subject, String state, String channel, Instant activeAt) {
        CallView.OpenTicket ticket() {
            return new CallView.OpenTicket(number, subject, state, channel, activeAt);
        }
    }
}
