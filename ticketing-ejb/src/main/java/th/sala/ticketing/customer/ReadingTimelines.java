package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

@Stateless
public class ReadingTimelines implements TimelineDesk {
    private static final String PURPOSE = "customer-care";

    private static final String CONTACTS = """
            SELECT m.id, m.at, t.number AS ticket, t.subject,
              m.channel, m.direction, m.kind, m.customer AS identity, m.author AS by
            FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket
            WHERE m.customer IN (SELECT :customer UNION ALL SELECT identity FROM ticketing.same_person WHERE customer = :customer)
              AND t.team = ANY(:teams)
              AND NOT t.restricted
              AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer IN (m.customer, t.customer))
              AND (CAST(:before AS uuid) IS NULL OR m.id < :before)
            ORDER BY m.id DESC
            LIMIT :rows
            """;

    private final CustomerTickets tickets;
    private final PurposeGate gate;
    private final Jdbi jdbi;

    @Inject
    public ReadingTimelines(CustomerTickets tickets, PurposeGate gate, Jdbi jdbi) {
        this.tickets = tickets;
        this.gate = gate;
        this.jdbi = jdbi;
    }

    @Override
    public Outcome<Page<Contact>> timeline(Caller caller, SubjectId customer, int limit, String cursor) {
        Optional<UUID> before = read(cursor);
        if (cursor != null && before.isEmpty()) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-cursor", "This cursor was not given by this list.");
        }
        if (!tickets.any(caller, customer)) {
            return ServingCustomers.unknown();
        }
        List<Contact> found = contacts(caller, customer, limit, before.orElse(null));
        List<Contact> shown = found.subList(0, Math.min(limit, found.size()));
        Decision decision = gate.decide(new ListRequest(
                PURPOSE, Operation.LIST, caller.user(), QueryHash.of("timeline of " + customer), shown.size()));
        String next = found.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return decision.permitted() ? Outcome.done(new Page<>(shown, next)) : Outcome.refusedByGate(decision.reason());
    }

    private List<Contact> contacts(Caller caller, SubjectId customer, int limit, UUID before) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTACTS)
                .bind("customer", customer.value())
                .bindArray("teams", String.class, List.copyOf(caller.teams()))
                .bind("before", before)
                .bind("rows", limit + 1)
                .mapTo(Contact.class)
                .list());
    }

    private static Optional<UUID> read(String cursor) {
        try {
            return Optional.ofNullable(cursor).map(UUID::fromString);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
