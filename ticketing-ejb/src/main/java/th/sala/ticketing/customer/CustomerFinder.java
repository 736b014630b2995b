package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.Page;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.rights.RestrictedRecords;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.subject.SubjectSearch;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

/**
 * Finds persons by what they are reached by, exactly, and by parts of it and of their names. One decision of the gate for a
 * search, found or not.
 *
 * <p>Who is asked for by a whole address or number is told of by whoever asks: a restricted record is named as such, and
 * somebody whom other teams serve is shown by that contact point. A part is a guess: by one, agents find whom they may see, and
 * learn nothing of anybody else.
 */
class CustomerFinder {
    static final String PURPOSE = "customer-care";
    private static final int SOME = 100;
    private static final int MANY = 10_000;
    private static final String SURVIVORS = """
            SELECT customer, survivor FROM ticketing.survivor WHERE customer = ANY(:found)
            """;
    private static final String IN_USE = """
            SELECT wanted.person FROM unnest(:found) AS wanted (person)
            WHERE NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = wanted.person)
            """;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s().-]{6,25}");

    private final SubjectRegister subjects;
    private final SubjectSearch parts;
    private final SubjectMerges merges;
    private final PurposeGate gate;
    private final RestrictedRecords restricted;
    private final CustomerTickets tickets;
    private final SearchWatch watch;
    private final Jdbi jdbi;

    @Inject
    CustomerFinder(
            SubjectRegister subjects,
            SubjectSearch parts,
            SubjectMerges merges,
            PurposeGate gate,
            RestrictedRecords restricted,
            CustomerTickets tickets,
            SearchWatch watch,
            Jdbi jdbi) {
        this.subjects = subjects;
        this.parts = parts;
        this.merges = merges;
        this.gate = gate;
        this.restricted = restricted;
        this.tickets = tickets;
        this.watch = watch;
        this.jdbi = jdbi;
    }

    Outcome<Page<Found>> find(Caller caller, CustomerQuery query) {
        Optional<Refusal> spent = watch.refuse(caller);
        return spent.isPresent()
                ? Outcome.refused(spent.get())
                : query.refusal().map(Outcome::<Page<Found>>refused).orElseGet(() -> within(caller, query));
    }

    private Outcome<Page<Found>> within(Caller caller, CustomerQuery query) {
        Optional<Identifier> whole =
                identifier(Normalizer.normalize(query.q(), Normalizer.Form.NFKC).strip());
        Optional<Found> exact = whole.flatMap(this::exactly).filter(one -> told(caller, one));
        List<Found> found = new ArrayList<>();
        if (query.after() == null) {
            exact.ifPresent(found::add);
        }
        if (whole.map(Identifier::kind)
                .filter(kind -> kind == IdentifierKind.EMAIL)
                .isEmpty()) {
            addByParts(caller, query, exact, found);
        }
        List<Found> shown = found.subList(0, Math.min(found.size(), query.most()));
        Decision decision = gate.decide(
                new ListRequest(PURPOSE, Operation.SEARCH, caller.user(), hash(whole, query), shown.size()));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        watch.found(caller, shown.stream().map(Found::person).toList(), decision);
        String next = found.size() > shown.size()
                ? CustomerQuery.cursor(shown.get(shown.size() - 1).place())
                : null;
        return Outcome.done(new Page<>(shown, next));
    }

    private String hash(Optional<Identifier> whole, CustomerQuery query) {
        return QueryHash.of(whole.map(subjects::fingerprint).orElseGet(() -> parts.fingerprint(query.q())));
    }

    private Optional<Found> exactly(Identifier whole) {
        return subjects.find(whole).map(holder -> {
            SubjectId person = merges.survivor(holder);
            return new Found(
                    person,
                    holder,
                    whole.kind(),
                    true,
                    restricted.among(List.of(person)).get(person));
        });
    }

    /** A restricted record is told of as such; of who objected to what the desk works for, the officer alone learns. */
    private boolean told(Caller caller, Found hit) {
        return caller.is(ServingCustomers.OFFICER)
                || hit.kept() != null
                || !inUse(List.of(hit.person())).isEmpty();
    }

    /**
     * Until there is one more than is shown, however many are passed over: a page never tells of somebody left out. Each look
     * takes more than the one before, as each sorts all that the words fit.
     */
    private void addByParts(Caller caller, CustomerQuery query, Optional<Found> exact, List<Found> found) {
        Set<SubjectId> persons = new HashSet<>();
        exact.map(Found::person).ifPresent(persons::add);
        SubjectId before = query.after();
        List<SubjectSearch.Match> some;
        int most = 0;
        do {
            most = most == 0 ? SOME : Math.min(most * 10, MANY);
            some = parts.find(query.q(), before, most);
            List<Found> hits = persons(some);
            Map<SubjectId, RestrictedRecord> kept =
                    restricted.among(hits.stream().map(Found::person).distinct().toList());
            Set<SubjectId> seen = seen(caller, hits, kept.keySet());
            hits.stream()
                    .filter(hit -> seen.contains(hit.person()) && persons.add(hit.person()))
                    .map(hit -> hit.kept(kept.get(hit.person())))
                    .forEach(found::add);
            before = some.isEmpty() ? before : some.get(some.size() - 1).identity();
        } while (some.size() == most && found.size() <= query.most());
    }

    private List<Found> persons(List<SubjectSearch.Match> matches) {
        Map<UUID, UUID> survivors = jdbi.withHandle(handle -> handle.createQuery(SURVIVORS)
                .bindArray(
                        "found",
                        UUID.class,
                        matches.stream().map(match -> match.identity().value()).toList())
                .mapTo(Survivor.class)
                .collect(Collectors.toMap(Survivor::customer, Survivor::survivor)));
        return matches.stream()
                .map(match -> new Found(
                        new SubjectId(survivors.getOrDefault(
                                match.identity().value(), match.identity().value())),
                        match.identity(),
                        match.kind(),
                        false,
                        null))
                .toList();
    }

    private Set<SubjectId> seen(Caller caller, List<Found> hits, Set<SubjectId> kept) {
        List<SubjectId> persons = hits.stream().map(Found::person).distinct().toList();
        if (caller.is(ServingCustomers.OFFICER)) {
            return Set.copyOf(persons);
        }
        return tickets.inSight(caller, inUse(persons)).stream()
                .filter(person -> !kept.contains(person))
                .collect(Collectors.toSet());
    }

    private List<SubjectId> inUse(List<SubjectId> persons) {
        return jdbi.withHandle(handle -> handle.createQuery(IN_USE)
                .bindArray(
                        "found",
                        UUID.class,
                        persons.stream().map(SubjectId::value).toList())
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .list());
    }

    private static Optional<Identifier> identifier(String q) {
        if (EMAIL.matcher(q).matches()) {
            return Optional.of(new Identifier(IdentifierKind.EMAIL, q));
        }
        return PHONE.matcher(q).matches() ? Optional.of(new Identifier(IdentifierKind.PHONE, q)) : Optional.empty();
    }

    /**
     * @param holder the identity that holds what the person was found by
     * @param whole found by a whole address or number, not by a part
     * @param kept null unless the record is restricted
     */
    record Found(SubjectId person, SubjectId holder, IdentifierKind kind, boolean whole, RestrictedRecord kept) {
        Found kept(RestrictedRecord record) {
            return new Found(person, holder, kind, whole, record);
        }

        /** What comes by parts begins behind who was found by the whole. */
        SubjectId place() {
            return whole ? CustomerQuery.BEFORE_ALL : holder;
        }
    }

    record Survivor(UUID customer, UUID survivor) {}
}
