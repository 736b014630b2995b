package th.sala.ticketing.retention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.retention.LegalHolds;
import th.sala.consent.retention.Reach;
import th.sala.consent.retention.SingleRecords;
import th.sala.consent.retention.Standing;
import th.sala.consent.subject.SubjectId;

/**
 * Persons whose time is over, told by their last contact. Each goes through every owner of personal data, so few go in a batch.
 *
 * @param standing the SQL that counts them
 * @param due the SQL that finds the first of them
 * @param deed what is done to one, after which it is no longer due
 */
record AgedPersons(Jdbi jdbi, String category, String standing, String due, BiConsumer<SubjectId, Reach> deed)
        implements SingleRecords {
    private static final int FEW = 50;

    @Override
    public String name() {
        return "person." + category;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "consent.subject",
                "consent.subject_identifier",
                "subject_keys.subject_key",
                "subject_keys.search_token",
                "ticketing.fact_person");
    }

    @Override
    public Standing standing(Reach reach) {
        return jdbi.withHandle(handle -> handle.createQuery(standing)
                .bind("before", reach.before())
                .bindArray("untouched", String.class, LegalHolds.UNTOUCHED_BY_ERASURE)
                .mapTo(Standing.class)
                .one());
    }

    @Override
    public long take(Reach reach, int most) {
        List<SubjectId> persons = due(reach, Math.min(most, FEW));
        persons.forEach(person -> deed.accept(person, reach));
        return persons.size();
    }

    @Override
    public Optional<UUID> first(Reach reach) {
        return due(reach, 1).stream().map(SubjectId::value).findFirst();
    }

    @Override
    public boolean isThere(UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery(PersonalRows.IS_THERE)
                .bind("person", person)
                .bind("category", category)
                .mapTo(Boolean.class)
                .one());
    }

    private List<SubjectId> due(Reach reach, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(due)
                .bind("before", reach.before())
                .bindArray("untouched", String.class, LegalHolds.UNTOUCHED_BY_ERASURE)
                .bind("now", reach.now())
                .bind("most", most)
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .list());
    }
}
