package th.sala.ticketing.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.testing.TestKeys;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** A desk that searches, before a gate that keeps what it was asked. */
final class SearchDesk {
    static final Senders NOBODY = (caller, words) -> Outcome.done(List.of());

    /** Who is meant by {@code from:}, by the words. */
    final Map<String, UUID> senders = new HashMap<>();

    final DeskFixture fixture = new DeskFixture();
    final ListGate gate = new ListGate();
    final List<ListRequest> decided = gate.decided;
    private final SearchFixture rows = new SearchFixture(fixture);
    private final ListingTickets search = search(new TicketKeys(fixture.jdbi));

    TicketHead opened(String subject, String local) {
        fixture.clock.set(local);
        return fixture.opened(subject);
    }

    void fill() {
        rows.fill();
    }

    Outcome<Page<TicketView>> list(TicketQuery query) {
        fill();
        return fixture.in(() -> search.list(fixture.agent(), query));
    }

    List<Long> numbers(TicketQuery query) {
        return numbers(list(query));
    }

    /** As for words that stand in very many tickets, met on the way through the list or not within so many steps. */
    List<Long> withCommonWords(TicketQuery query, int steps) {
        ListingTickets walking = search(new TicketKeys(fixture.jdbi, 0, steps));
        return numbers(fixture.in(() -> walking.list(fixture.agent(), query)));
    }

    ListingTickets search() {
        return search;
    }

    static TicketQuery query(String view, String q) {
        return new TicketQuery(view, null, null, null, null, null, null, q, null, null, null, null);
    }

    static <T> T done(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    static <T> Refusal refusal(Outcome<T> outcome) {
        return outcome.fold(value -> null, refusal -> refusal);
    }

    private ListingTickets search(TicketKeys keys) {
        return new ListingTickets(
                keys,
                fixture.reading,
                gate,
                new Highlights(fixture.jdbi),
                TestKeys.master(),
                this::sender,
                fixture.clock);
    }

    private Outcome<List<UUID>> sender(Caller caller, String words) {
        return Outcome.done(Stream.ofNullable(senders.get(words)).toList());
    }

    private static List<Long> numbers(Outcome<Page<TicketView>> page) {
        return done(page).items().stream().map(TicketView::number).toList();
    }
}
