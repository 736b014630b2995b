package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.audit.Page;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.rights.OpenRequests;
import th.sala.consent.rights.RestrictedRecords;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.HeldIdentifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.customer.CareGate.Occasion;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;

@Stateless
public class ServingCustomers implements CustomerDesk {
    static final String OFFICER = "privacy-officer";
    static final String AGENT = "agent";
    static final String HOLDS_OPEN_TICKET = "holds-open-ticket";
    static final String OPENED_BY_LOOKER = "opened-by-looker";

    private final CustomerTickets tickets;
    private final CustomerFinder finder;
    private final CareGate care;
    private final SubjectRegister subjects;
    private final RestrictedRecords restricted;
    private final ConsentLedger ledger;
    private final PurposePreview purposes;
    private final SubjectMerges merges;
    private final ChannelHabits habits;
    private final CallerChecks checks;
    private final IdentitySheets sheets;
    private final OpeningWords opening;
    private final OpenRequests requests;

    @Inject
    public ServingCustomers(
            CustomerTickets tickets,
            CustomerFinder finder,
            CareGate care,
            SubjectRegister subjects,
            RestrictedRecords restricted,
            ConsentLedger ledger,
            PurposePreview purposes,
            SubjectMerges merges,
            ChannelHabits habits,
            CallerChecks checks,
            IdentitySheets sheets,
            OpeningWords opening,
            OpenRequests requests) {
        this.tickets = tickets;
        this.finder = finder;
        this.care = care;
        this.subjects = subjects;
        this.restricted = restricted;
        this.ledger = ledger;
        this.purposes = purposes;
        this.merges = merges;
        this.habits = habits;
        this.checks = checks;
        this.sheets = sheets;
        this.opening = opening;
        this.requests = requests;
    }

    @Override
    public Outcome<CustomerView> view(Caller caller, SubjectId customer, Long ticket) {
        Optional<TicketHead> atHand = ticket == null ? Optional.empty() : tickets.inSight(caller, customer, ticket);
        boolean officer = caller.is(OFFICER);
        List<HeldIdentifier> held = subjects.identifiers(customer);
        boolean known =
                ticket == null ? tickets.any(caller, customer) || tickets.opened(caller, customer) : atHand.isPresent();
        if (!known && !(officer && !held.isEmpty())) {
            return unknown();
        }
        Optional<RestrictedRecord> kept =
                Optional.ofNullable(restricted.among(List.of(customer)).get(customer));
        if (kept.isPresent() && !officer) {
            return Outcome.done(CustomerView.kept(kept.get(), tickets.open(caller, customer)));
        }
        Map<UUID, String> clear = atHand.filter(head -> holds(caller, head))
                .map(head -> shown(caller, customer, head, held))
                .orElse(Map.of());
        return Outcome.done(new CustomerView(
                customer.value(),
                first(held, IdentifierKind.NAME)
                        .map(name -> clear.get(name.id()))
                        .orElseGet(() -> subjects.maskedNames(List.of(customer)).get(customer)),
                kept.isPresent(),
                kept.map(RestrictedRecord::officer).orElse(null),
                held.stream()
                        .map(identifier -> CustomerView.Identity.of(identifier, clear.get(identifier.id())))
                        .toList(),
                tickets.open(caller, customer),
                merged(customer),
                habits.preferredChannel(customer),
                habits.language(customer),
                atHand.map(checks::assurance).orElse(null),
                noticeServed(customer),
                purposes.of(customer).stream().map(CustomerView.Purpose::of).toList(),
                officer || caller.is(AGENT) ? requests.of(customer) : List.of(),
                officer ? besides(customer) : List.of()));
    }

    @Override
    public Outcome<RevealedField> reveal(Caller caller, SubjectId customer, RevealRequest request) {
        boolean officer = caller.is(OFFICER);
        boolean needsTicket = !officer && !tickets.opened(caller, customer);
        Optional<Refusal> faulty = RevealRules.refuse(request, needsTicket);
        if (faulty.isPresent()) {
            return Outcome.refused(faulty.get());
        }
        Optional<TicketHead> atHand =
                request.ticket() == null ? Optional.empty() : tickets.inSight(caller, customer, request.ticket());
        IdentifierKind kind = IdentifierKind.of(request.field());
        if (needsTicket && atHand.isEmpty()) {
            return unknown();
        }
        Optional<HeldIdentifier> asked = subjects.identifiers(customer).stream()
                .filter(held -> held.kind() == kind)
                .filter(held -> request.id() == null || held.id().equals(request.id()))
                .findFirst();
        if (asked.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.NOT_FOUND, "field-not-held", "The hub holds no such field of this customer.");
        }
        Decision decision = care.ask(
                customer, null, caller.user(), atHand.map(TicketHead::id).orElse(null));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        Occasion occasion = new Occasion(
                caller.user(), officer ? OFFICER : AGENT, request.ticket(), request.reason(), request.words());
        return care.open(customer, asked.get(), occasion, decision)
                .map(value ->
                        Outcome.done(new RevealedField(kind.code(), asked.get().id(), value)))
                .orElseGet(ServingCustomers::unknown);
    }

    @Override
    public Outcome<Page<CustomerMatch>> search(Caller caller, CustomerQuery query) {
        return finder.find(caller, query)
                .then(found -> Outcome.done(new Page<>(matches(caller, found.items()), found.next())));
    }

    private List<CustomerMatch> matches(Caller caller, List<CustomerFinder.Found> found) {
        Map<SubjectId, CustomerMatch> open =
                sheets.matches(found.stream().map(CustomerFinder.Found::person).toList());
        return found.stream()
                .map(one -> match(caller, one, open.get(one.person())))
                .toList();
    }

    /** By a part nobody is found whom only others serve. */
    private CustomerMatch match(Caller caller, CustomerFinder.Found found, CustomerMatch open) {
        RestrictedRecord kept = found.kept();
        if (caller.is(OFFICER)) {
            return kept == null
                    ? open
                    : new CustomerMatch(open.id(), open.displayName(), open.identities(), true, kept.officer());
        }
        if (kept != null) {
            return CustomerMatch.kept(kept);
        }
        return found.whole() && tickets.othersOnly(caller, found.person())
                ? open.foundBy(found.holder(), found.kind())
                : open;
    }

    private List<UUID> besides(SubjectId customer) {
        return restricted.beside(customer).stream().map(SubjectId::value).toList();
    }

    private UUID merged(SubjectId customer) {
        SubjectId survivor = merges.survivor(customer);
        return survivor.equals(customer) ? null : survivor.value();
    }

    static boolean holds(Caller caller, TicketHead ticket) {
        return ticket.state().open() && caller.user().equals(ticket.assignee());
    }

    /**
     * What the work at hand needs, by the id of each: the name and the contact point of the ticket's channel. Of somebody
     * whom the caller looks up by a ticket of their own no more than what the caller typed.
     */
    private Map<UUID, String> shown(Caller caller, SubjectId customer, TicketHead ticket, List<HeldIdentifier> held) {
        Map<UUID, String> clear = new HashMap<>();
        Decision decision = care.ask(customer, ticket.channel(), caller.user(), ticket.id());
        if (decision.permitted()) {
            boolean initiated = tickets.initiated(caller, ticket);
            String reason = initiated ? OPENED_BY_LOOKER : HOLDS_OPEN_TICKET;
            Occasion occasion = new Occasion(caller.user(), AGENT, ticket.number(), reason, null);
            (initiated ? opening.typed(ticket, held) : needed(ticket, held))
                    .forEach(one -> care.open(customer, one, occasion, decision)
                            .ifPresent(value -> clear.put(one.id(), value)));
        }
        return clear;
    }

    private static Stream<HeldIdentifier> needed(TicketHead ticket, List<HeldIdentifier> held) {
        return Stream.of(Optional.ofNullable(ContactPoint.on(ticket.channel())), Optional.of(IdentifierKind.NAME))
                .flatMap(Optional::stream)
                .flatMap(kind -> first(held, kind).stream());
    }

    /** Of several of one kind the survivor's newest. */
    private static Optional<HeldIdentifier> first(List<HeldIdentifier> held, IdentifierKind kind) {
        return held.stream().filter(one -> one.kind() == kind).findFirst();
    }

    private CustomerView.NoticeServed noticeServed(SubjectId customer) {
        return ledger.entries(customer).stream()
                .filter(entry -> entry.event().startsWith("Notice") && entry.noticeVersion() != null)
                .findFirst()
                .map(ServingCustomers::noticeServed)
                .orElse(null);
    }

    private static CustomerView.NoticeServed noticeServed(ConsentEntry entry) {
        int slash = entry.noticeVersion().lastIndexOf('/');
        return new CustomerView.NoticeServed(
                entry.noticeVersion().substring(0, slash),
                Integer.parseInt(entry.noticeVersion().substring(slash + 1)),
                entry.at(),
                entry.event());
    }

    static <T> Outcome<T> unknown() {
        return Outcome.refused(
                Refusal.Kind.NOT_FOUND, "unknown-customer", "None of your teams has a ticket of this customer.");
    }
}
