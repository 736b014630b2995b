package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.oversight.EmergencyAccess;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/** What a caller has to do with a customer: their tickets, as far as a team of the caller owns them. */
class CustomerTickets {
    private static final String ANY = """
            SELECT EXISTS (SELECT 1 FROM ticketing.ticket
              WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
                AND team = ANY(:teams)
                AND NOT EXISTS (SELECT 1 FROM ticketing.agent_initiated own WHERE own.ticket = ticket.id AND own.opener = :user))
            """;
    private static final String SERVED = """
            SELECT EXISTS (SELECT 1 FROM ticketing.ticket
              WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
                AND NOT EXISTS (SELECT 1 FROM ticketing.agent_initiated own WHERE own.ticket = ticket.id AND own.opener = :user))
            """;
    private static final String IN_SIGHT = """
            SELECT wanted.person FROM unnest(:persons) AS wanted (person)
            CROSS JOIN LATERAL (
              SELECT coalesce(bool_or(t.team = ANY(:teams)), true) AS seen
              FROM (SELECT wanted.person AS identity
                UNION SELECT identity FROM ticketing.same_person WHERE customer = wanted.person) AS p
              JOIN ticketing.ticket t ON t.customer = p.identity
              WHERE NOT EXISTS (SELECT 1 FROM ticketing.agent_initiated own WHERE own.ticket = t.id AND own.opener = :user)
            ) AS served
            WHERE served.seen
            """;
    private static final String OPEN = """
            SELECT number FROM ticketing.ticket
            WHERE customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND team = ANY(:teams) AND state IN ('not-started', 'in-progress', 'waiting')
            ORDER BY active_at DESC, id DESC
            """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final SubjectMerges merges;
    private final EmergencyAccess emergencies;

    @Inject
    CustomerTickets(Jdbi jdbi, TicketRegister tickets, SubjectMerges merges, EmergencyAccess emergencies) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.merges = merges;
        this.emergencies = emergencies;
    }

    /** Whether the caller opened the person in an emergency that is not over. */
    boolean opened(Caller caller, SubjectId customer) {
        return caller.breaksGlass() && emergencies.covers(caller.user(), customer);
    }

    /** Whether a team of the caller serves them, by more than what the caller began without them. */
    boolean any(Caller caller, SubjectId customer) {
        return caller.handlesTickets()
                && jdbi.withHandle(handle -> handle.createQuery(ANY)
                        .bind("customer", customer.value())
                        .bindArray("teams", String.class, List.copyOf(caller.teams()))
                        .bind("user", caller.user())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Whether any team serves them, by the same measure. */
    private boolean served(Caller caller, SubjectId customer) {
        return jdbi.withHandle(handle -> handle.createQuery(SERVED)
                .bind("customer", customer.value())
                .bind("user", caller.user())
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether the person is served, and by no team of the caller. */
    boolean othersOnly(Caller caller, SubjectId customer) {
        return !any(caller, customer) && served(caller, customer);
    }

    /** Of these whom a team of the caller serves, or nobody. */
    Set<SubjectId> inSight(Caller caller, List<SubjectId> persons) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_SIGHT)
                .bindArray(
                        "persons",
                        UUID.class,
                        persons.stream().map(SubjectId::value).toList())
                .bindArray("teams", String.class, List.copyOf(caller.teams()))
                .bind("user", caller.user())
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .collect(Collectors.toSet()));
    }

    List<Long> open(Caller caller, SubjectId customer) {
        return caller.handlesTickets()
                ? jdbi.withHandle(handle -> handle.createQuery(OPEN)
                        .bind("customer", customer.value())
                        .bindArray("teams", String.class, List.copyOf(caller.teams()))
                        .mapTo(Long.class)
                        .list())
                : List.of();
    }

    /** The ticket at hand; empty when the caller may not work on it or it is somebody else's matter. */
    Optional<TicketHead> atHand(Caller caller, SubjectId customer, long number) {
        return theirs(tickets.visible(caller, number), customer);
    }

    /** The ticket at hand, also one that the caller only reads because they opened it in an emergency. */
    Optional<TicketHead> inSight(Caller caller, SubjectId customer, long number) {
        return theirs(tickets.readable(caller, number), customer);
    }

    /** Whether it is no reason for the caller to see more of its customer. */
    boolean initiated(Caller caller, TicketHead ticket) {
        return tickets.initiated(caller, ticket.id());
    }

    /** An open ticket of the person that the caller holds and that is a reason to work with what is on record of them. */
    Optional<TicketHead> inHand(Caller caller, SubjectId customer) {
        return open(caller, customer).stream()
                .flatMap(number -> atHand(caller, customer, number).stream())
                .filter(ticket -> ServingCustomers.holds(caller, ticket) && !initiated(caller, ticket))
                .findFirst();
    }

    private Optional<TicketHead> theirs(Outcome<TicketHead> seen, SubjectId customer) {
        Optional<TicketHead> head = seen.fold(Optional::of, refusal -> Optional.empty());
        return head.filter(ticket -> merges.survivor(ticket.customer()).equals(merges.survivor(customer)));
    }
}
