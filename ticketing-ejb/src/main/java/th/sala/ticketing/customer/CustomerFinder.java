package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

/** Finds persons by exactly what they are reached by. One decision of the gate for a search, found or not. */
class CustomerFinder {
    private static final String PURPOSE = "customer-care";
    private static final String OFFICER = "privacy-officer";
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
    private final Jdbi jdbi;

    @Inject
    CustomerFinder(SubjectRegister subjects, SubjectMerges merges, PurposeGate gate, Jdbi jdbi) {
        this.subjects = subjects;
        this.merges = merges;
        this.gate = gate;
        this.jdbi = jdbi;
    }

    Outcome<List<SubjectId>> find(Caller caller, String q) {
        Optional<Identifier> wanted =
                identifier(Normalizer.normalize(q, Normalizer.Form.NFKC).strip());
        List<SubjectId> found = usable(
                caller,
                wanted.flatMap(subjects::find).map(merges::survivor).stream().toList());
        String hash = QueryHash.of(wanted.map(subjects::fingerprint).orElse(NOTHING));
        Decision decision = gate.decide(new ListRequest(PURPOSE, Operation.SEARCH, caller.user(), hash, found.size()));
        return decision.permitted() ? Outcome.done(found) : Outcome.refusedByGate(decision.reason());
    }

    /** Who is restricted is found by the privacy officer alone, who decides on it. */
    private List<SubjectId> usable(Caller caller, List<SubjectId> found) {
        return caller.is(OFFICER)
                ? found
                : jdbi.withHandle(handle -> handle.createQuery(IN_USE)
                        .bindArray(
                                "found",
                                UUID.class,
                                found.stream().map(SubjectId::value).toList())
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
}
