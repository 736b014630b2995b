package th.sala.ticketing.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import th.sala.consent.audit.Page;
import th.sala.consent.key.MasterKey;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;
import th.sala.ticketing.ticket.TicketReading;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class ListingTickets implements TicketSearch {
    private static final String PURPOSE = "customer-care";

    private final TicketKeys keys;
    private final TicketReading sheets;
    private final PurposeGate gate;
    private final Highlights highlights;
    private final MasterKey master;
    private final Senders senders;
    private final Clock clock;

    @Inject
    public ListingTickets(
            TicketKeys keys,
            TicketReading sheets,
            PurposeGate gate,
            Highlights highlights,
            MasterKey master,
            Senders senders,
            Clock clock) {
        this.keys = keys;
        this.sheets = sheets;
        this.gate = gate;
        this.highlights = highlights;
        this.master = master;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    public Outcome<Page<TicketView>> list(Caller caller, TicketQuery query) {
        return filter(caller, query).then(filter -> page(caller, query, filter));
    }

    @Override
    public Outcome<Page<FoundTicket>> find(Caller caller, TicketQuery query) {
        return filter(caller, query)
                .then(filter -> page(caller, query, filter).then(page -> Outcome.done(shown(page, filter.words()))));
    }

    private Outcome<ListFilter> filter(Caller caller, TicketQuery query) {
        return ListFilter.of(caller, query, clock.instant()).then(filter -> {
            String from = filter.words().operators().get("from");
            return from == null
                    ? Outcome.done(filter)
                    : senders.of(caller, from).then(persons -> Outcome.done(filter.from(persons)));
        });
    }

    private Page<FoundTicket> shown(Page<TicketView> page, SearchWords words) {
        Map<Long, List<FoundTicket.Highlight>> places = page.items().isEmpty()
                        || words.terms().isEmpty()
                ? Map.of()
                : highlights.of(page.items().stream().map(TicketView::number).toList(), words);
        List<FoundTicket> found = page.items().stream()
                .map(ticket -> new FoundTicket(
                        ticket.number(),
                        ticket,
                        ticket.subject() == null ? List.of() : Snippet.whole(ticket.subject(), words.terms()),
                        places.getOrDefault(ticket.number(), List.of())))
                .toList();
        return new Page<>(found, page.next());
    }

    private Outcome<Page<TicketView>> page(Caller caller, TicketQuery query, ListFilter filter) {
        List<Cursor> found = caller.handlesTickets() ? keys.find(caller.teams(), filter) : List.of();
        List<Cursor> shown = found.subList(0, Math.min(filter.limit(), found.size()));
        Operation operation = filter.looksInside() ? Operation.SEARCH : Operation.LIST;
        Decision decision =
                gate.decide(new ListRequest(PURPOSE, operation, caller.user(), hash(caller, query), shown.size()));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        String next =
                found.size() > filter.limit() ? shown.get(shown.size() - 1).text() : null;
        return Outcome.done(
                new Page<>(sheets.read(shown.stream().map(Cursor::ticket).toList(), caller), next));
    }

    /** Keyed, since a number that somebody looked for is soon guessed. */
    private String hash(Caller caller, TicketQuery query) {
        String canonical = query + " of " + new TreeSet<>(caller.teams());
        return QueryHash.of(master.fingerprint(canonical.getBytes(StandardCharsets.UTF_8)));
    }
}
