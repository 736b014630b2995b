package th.sala.consent.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** Restricted records as {@code restricted_record} draws them, and what is kept beside them. */
@Singleton
public class KeepingRestrictedRecords implements RestrictedRecords {
    private static final String AMONG = """
            SELECT subject_id, since, restriction, officer FROM consent.restricted_record WHERE subject_id = ANY (:subjects)
            """;

    /** Two who open the first matter at once get the same identity. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('beside:' || :restriction::text, 0))::text";

    private static final String OPENED = "SELECT identity FROM consent.beside_record WHERE restriction = :restriction";

    /** What is opened beside it stands beside the record itself, so that it is found from there. */
    private static final String RECORD_OF = "SELECT subject_id FROM consent.beside_record WHERE identity = :identity";

    private static final String OPEN = """
            INSERT INTO consent.beside_record (identity, subject_id, restriction, opened_at, opened_by)
            VALUES (:identity, :subject, :restriction, :at, :actor)
            """;

    private static final String BESIDE = """
            SELECT identity FROM consent.beside_record
            WHERE subject_id IN (SELECT identity FROM consent.whole_person WHERE subject_id = :subject)
            ORDER BY opened_at, identity
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectRegister register;

    @Inject
    public KeepingRestrictedRecords(Jdbi jdbi, Clock clock, SubjectRegister register) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.register = register;
    }

    @Override
    public Map<SubjectId, RestrictedRecord> among(Collection<SubjectId> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : jdbi
                        .withHandle(handle -> handle.createQuery(AMONG)
                                .bindArray(
                                        "subjects",
                                        UUID.class,
                                        subjects.stream().map(SubjectId::value).toList())
                                .mapTo(Row.class)
                                .list())
                        .stream()
                        .map(Row::record)
                        .collect(Collectors.toMap(RestrictedRecord::subject, record -> record));
    }

    @Override
    public SubjectId forNewMatter(SubjectId subject, String actor) {
        return Optional.ofNullable(among(List.of(subject)).get(subject))
                .map(record -> jdbi.withHandle(handle -> opened(handle, record, actor)))
                .orElse(subject);
    }

    /** What was opened beside may be restricted itself by now, as after an erasure that a hold prevented. */
    private SubjectId opened(Handle handle, RestrictedRecord record, String actor) {
        handle.createQuery(ONE_AT_A_TIME)
                .bind("restriction", record.restriction())
                .mapTo(String.class)
                .one();
        return handle.createQuery(OPENED)
                .bind("restriction", record.restriction())
                .mapTo(UUID.class)
                .findOne()
                .map(SubjectId::new)
                .map(identity -> forNewMatter(identity, actor))
                .orElseGet(() -> open(handle, record, actor));
    }

    private SubjectId open(Handle handle, RestrictedRecord record, String actor) {
        SubjectId identity = register.register(List.of());
        handle.createUpdate(OPEN)
                .bind("identity", identity.value())
                .bind("subject", recordOf(handle, record.subject()))
                .bind("restriction", record.restriction())
                .bind("at", clock.instant())
                .bind("actor", actor)
                .execute();
        return identity;
    }

    private static UUID recordOf(Handle handle, SubjectId subject) {
        return handle.createQuery(RECORD_OF)
                .bind("identity", subject.value())
                .mapTo(UUID.class)
                .findOne()
                .orElse(subject.value());
    }

    @Override
    public List<SubjectId> beside(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(BESIDE)
                .bind("subject", subject.value())
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .list());
    }

    /** A row of {@code restricted_record}. */
    record Row(UUID subjectId, Instant since, UUID restriction, String officer) {
        RestrictedRecord record() {
            return new RestrictedRecord(new SubjectId(subjectId), since, restriction, officer);
        }
    }
}
