package th.sala.ticketing.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.QueryHash;

@Stateless
public class TendingPortal implements PortalDesk {
    private static final String PURPOSE = "customer-care";
    private static final String SUBJECT = "subject";
    private static final int LONGEST = 20_000;

    private final OwnTickets tickets;
    private final OwnWords words;
    private final OwnFiles files;
    private final OwnPlaces places;
    private final OwnArrivals arrivals;
    private final OpeningComplaints complaints;
    private final PurposeGate gate;

    @Inject
    public TendingPortal(
            OwnTickets tickets,
            OwnWords words,
            OwnFiles files,
            OwnPlaces places,
            OwnArrivals arrivals,
            OpeningComplaints complaints,
            PurposeGate gate) {
        this.tickets = tickets;
        this.words = words;
        this.files = files;
        this.places = places;
        this.arrivals = arrivals;
        this.complaints = complaints;
        this.gate = gate;
    }

    @Override
    public Outcome<Page<PortalTicket>> tickets(Visitor visitor, int limit, String cursor) {
        Optional<UUID> before = read(cursor);
        if (cursor != null && before.isEmpty()) {
            return Outcome.refused(Refusal.Kind.INVALID, "unknown-cursor", "This cursor was not given by this list.");
        }
        if (visitor.person() == null) {
            return Outcome.done(new Page<>(List.of(), null));
        }
        List<OwnTickets.Row> found = tickets.page(visitor, before.orElse(null), limit + 1);
        List<OwnTickets.Row> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? shown.get(limit - 1).id().toString() : null;
        return asked("portal tickets of " + visitor.person(), shown.size())
                .then(decision -> Outcome.done(
                        new Page<>(shown.stream().map(row -> row.ticket(null)).toList(), next)));
    }

    @Override
    public Outcome<PortalTicket> ticket(Visitor visitor, long number) {
        return own(visitor, number).then(ticket -> {
            List<PortalTicket.Line> said = words.of(visitor, ticket.id());
            return asked("portal ticket " + ticket.id(), said.size())
                    .then(decision -> Outcome.done(ticket.ticket(said)));
        });
    }

    @Override
    public Outcome<FileContent> file(Visitor visitor, long number, UUID file) {
        return own(visitor, number)
                .then(ticket -> asked("portal file " + file, 1)
                        .then(decision -> files.open(words.of(visitor, ticket.id()), file)));
    }

    @Override
    public Outcome<Place> place(Visitor visitor) {
        if (visitor.email() != null) {
            return Outcome.done(places.ofEmail(visitor));
        }
        return tickets.page(visitor, null, 1).stream()
                .findFirst()
                .flatMap(ticket -> places.lastUsed(visitor.person(), ticket.id()))
                .map(Outcome::done)
                .orElseGet(TendingPortal::noAddress);
    }

    @Override
    public Outcome<Place> place(Visitor visitor, long number) {
        return own(visitor, number)
                .then(ticket ->
                        places.in(visitor, ticket.id()).map(Outcome::done).orElseGet(TendingPortal::noAddress));
    }

    @Override
    public Outcome<Long> complain(Visitor visitor, long number, String text) {
        if (text == null || text.isBlank()) {
            return Outcome.refused(Refusal.Kind.INVALID, "text-required", "Say what went wrong.");
        }
        if (text.length() > LONGEST) {
            return Outcome.refused(Refusal.Kind.INVALID, "text-too-long", "At most " + LONGEST + " characters.");
        }
        return own(visitor, number)
                .then(late -> late.late()
                        ? place(visitor, number).then(place -> complained(late, place, text.strip()))
                        : Outcome.refused(
                                Refusal.Kind.CONFLICT, "not-late", "This ticket is within its service standard."));
    }

    private Outcome<Long> complained(OwnTickets.Row late, Place place, String text) {
        return complaints.free(late.id())
                ? Outcome.done(complaints.open(late.id(), place.from(), text))
                : Outcome.refused(
                        Refusal.Kind.CONFLICT, "already-complained", "You have complained about this ticket already.");
    }

    @Override
    public Outcome<Arrival> arrival(Visitor visitor, UUID arrival) {
        return arrivals.one(visitor, arrival)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-arrival", "Nothing of yours came in under this id."));
    }

    /** The ticket, or the one in which it goes on. */
    private Outcome<OwnTickets.Row> own(Visitor visitor, long number) {
        Optional<OwnTickets.Row> found = visitor.person() == null ? Optional.empty() : tickets.one(visitor, number);
        Optional<OwnTickets.Row> goesOn = found.filter(ticket -> ticket.mergedInto() != null)
                .flatMap(ticket -> tickets.one(visitor, ticket.mergedInto()));
        return goesOn.or(() -> found)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-ticket", "You have no ticket with this number."));
    }

    /** One decision for what is shown, as for every list (M7). */
    private Outcome<Decision> asked(String query, int rows) {
        Decision decision = gate.decide(new ListRequest(PURPOSE, Operation.LIST, SUBJECT, QueryHash.of(query), rows));
        return decision.permitted() ? Outcome.done(decision) : Outcome.refusedByGate(decision.reason());
    }

    static <T> Outcome<T> noAddress() {
        return Outcome.refused(
                Refusal.Kind.CONFLICT,
                "no-address",
                "The hub knows no address of yours to answer to. Sign in instead.");
    }

    private static Optional<UUID> read(String cursor) {
        try {
            return Optional.ofNullable(cursor).map(UUID::fromString);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
