package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
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
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

/** Finds persons by exactly what they are reached by. One decision of the gate for a search, found or not. */
class CustomerFinder {
    static final String PURPOSE = "customer-care";
    private static final String IN_USE = """
            SELECT wanted.person FROM unnest(:found) AS wanted (person)
            WHERE NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = wanted.person)
            """;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s().-]{6,25}");

    /** Stands for words that identify nobody. */
    private static final byte[] NOTHING = new byte[0];

    private final SubjectRegister subjects;
    private final SubjectMerges merges;
    private final PurposeGate gate;
    private final RestrictedRecords restricted;
    private final SearchWatch watch;
    private final Jdbi jdbi;

    @Inject
    CustomerFinder(
            SubjectRegister subjects,
            SubjectMerges merges,
            PurposeGate gate,
            RestrictedRecords restricted,
            SearchWatch watch,
            Jdbi jdbi) {
        this.subjects = subjects;
        this.merges = merges;
        this.gate = gate;
        this.restricted = restricted;
        this.watch = watch;
        this.jdbi = jdbi;
    }

    Outcome<List<Found>> find(Caller caller, String q) {
        Optional<Refusal> spent = watch.refuse(caller);
        return spent.isPresent() ? Outcome.refused(spent.get()) : within(caller, q);
    }

    private Outcome<List<Found>> within(Caller caller, String q) {
        Optional<Identifier> wanted =
                identifier(Normalizer.normalize(q, Normalizer.Form.NFKC).strip());
        List<Found> found = shown(caller, wanted.stream().flatMap(this::hit).toList());
        String hash = QueryHash.of(wanted.map(subjects::fingerprint).orElse(NOTHING));
        Decision decision = gate.decide(new ListRequest(PURPOSE, Operation.SEARCH, caller.user(), hash, found.size()));
        if (!decision.permitted()) {
            return Outcome.refusedByGate(decision.reason());
        }
        watch.found(caller, found.stream().map(Found::person).toList(), decision);
        return Outcome.done(found);
    }

    private Stream<Found> hit(Identifier wanted) {
        return subjects.find(wanted).stream()
                .map(holder -> new Found(merges.survivor(holder), holder, wanted.kind(), null));
    }

    /** A restricted record is told of as such; of who objected to what the desk works for, the officer alone learns. */
    private List<Found> shown(Caller caller, List<Found> hits) {
        List<SubjectId> persons = hits.stream().map(Found::person).toList();
        Map<SubjectId, RestrictedRecord> kept = restricted.among(persons);
        List<SubjectId> used = caller.is(ServingCustomers.OFFICER) ? persons : inUse(persons);
        return hits.stream()
                .filter(hit -> kept.containsKey(hit.person()) || used.contains(hit.person()))
                .map(hit -> new Found(hit.person(), hit.holder(), hit.kind(), kept.get(hit.person())))
                .toList();
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
     * @param holder the identity that holds the contact point by which the person was found
     * @param kept null unless the record is restricted
     */
    record Found(SubjectId person, SubjectId holder, IdentifierKind kind, RestrictedRecord kept) {}
}
