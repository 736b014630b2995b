package th.sala.consent.subject;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;

/** Merges as append-only rows; {@code subject.merged_into} is drawn anew from those in force. */
@Stateless
public class MergedSubjects implements SubjectMerges {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final Event<SubjectsParted> parted;

    @Inject
    public MergedSubjects(Jdbi jdbi, Clock clock, SubjectVault vault, Event<SubjectsParted> parted) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.parted = parted;
    }

    @Override
    public SubjectId survivor(SubjectId subject) {
        return survivors(List.of(subject)).get(subject);
    }

    @Override
    public Map<SubjectId, SubjectId> survivors(Collection<SubjectId> subjects) {
        Map<SubjectId, SubjectId> survivors = new HashMap<>();
        subjects.forEach(subject -> survivors.put(subject, subject));
        jdbi.useHandle(handle -> handle.createQuery(MergeTables.SURVIVORS)
                .bindArray(
                        "subjects",
                        UUID.class,
                        subjects.stream().map(SubjectId::value).toList())
                .mapTo(Standing.class)
                .forEach(row -> survivors.put(new SubjectId(row.subject()), new SubjectId(row.survivor()))));
        return survivors;
    }

    @Override
    public List<SubjectId> identities(SubjectId subject) {
        return listed(MergeTables.IDENTITIES, subject);
    }

    @Override
    public List<SubjectId> whole(SubjectId subject) {
        return listed(MergeTables.WHOLE, subject);
    }

    private List<SubjectId> listed(String sql, SubjectId subject) {
        List<SubjectId> identities = jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("subject", subject.value())
                .mapTo(UUID.class)
                .map(SubjectId::new)
                .list());
        return identities.isEmpty() ? List.of(subject) : identities;
    }

    @Override
    public List<Merge> merges(SubjectId subject) {
        return jdbi.withHandle(handle -> inForce(handle, subject)).stream()
                .map(Row::merge)
                .toList();
    }

    @Override
    public Optional<UUID> merge(SubjectId subject, SubjectId other, List<MergeEvidence> evidence, String actor) {
        if (evidence.isEmpty()) {
            throw new IllegalStateException("A merge needs evidence.");
        }
        BatchMemory.forget();
        hold(subject, other);
        SubjectId into = survivor(subject);
        SubjectId joining = survivor(other);
        if (into.equals(joining)) {
            return Optional.empty();
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant at = clock.instant();
        List<SubjectId> everybody = both(into, joining);
        jdbi.useHandle(handle -> {
            handle.createUpdate(MergeTables.RECORD)
                    .bind("id", id)
                    .bind("subject", joining.value())
                    .bind("into", into.value())
                    .bind("at", at)
                    .bind("actor", actor)
                    .execute();
            evidence.forEach(one -> append(handle, id, joining, one));
            List<Row> merges = both(inForce(handle, joining), inForce(handle, into));
            everybody.forEach(identity -> point(handle, identity, merges));
        });
        return Optional.of(id);
    }

    @Override
    public Optional<SubjectId> undo(SubjectId subject, String actor) {
        BatchMemory.forget();
        hold(subject, survivor(subject));
        SubjectId from = survivor(subject);
        return jdbi.withHandle(handle -> {
            List<Row> merges = inForce(handle, subject);
            Optional<Row> undone = merges.stream()
                    .filter(row -> (from.equals(subject) ? row.into() : row.subject()).equals(subject.value()))
                    .reduce((older, newer) -> newer);
            undone.ifPresent(merge -> part(handle, merge, merges, from, actor));
            return undone.map(merge -> new SubjectId(merge.subject()));
        });
    }

    private void part(Handle handle, Row undone, List<Row> merges, SubjectId from, String actor) {
        handle.createUpdate(MergeTables.UNDO)
                .bind("merge", undone.id())
                .bind("at", clock.instant())
                .bind("actor", actor)
                .execute();
        List<Row> left =
                merges.stream().filter(row -> !row.id().equals(undone.id())).toList();
        identities(from).forEach(identity -> point(handle, identity, left));
        parted.fire(new SubjectsParted(new SubjectId(undone.subject()), from, actor, undone.at()));
    }

    private void hold(SubjectId one, SubjectId other) {
        List<SubjectId> held = both(one, other);
        List<UUID> found = jdbi.withHandle(handle -> handle.createQuery(MergeTables.HOLD)
                .bindArray(
                        "subjects",
                        UUID.class,
                        held.stream().map(SubjectId::value).toList())
                .mapTo(UUID.class)
                .list());
        if (found.size() < held.size()) {
            throw new IllegalStateException("Only who is known and not erased is merged or parted.");
        }
    }

    private List<SubjectId> both(SubjectId one, SubjectId other) {
        return Stream.concat(identities(one).stream(), identities(other).stream())
                .distinct()
                .toList();
    }

    private static List<Row> both(List<Row> some, List<Row> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static List<Row> inForce(Handle handle, SubjectId subject) {
        return handle.createQuery(MergeTables.IN_FORCE)
                .bind("subject", subject.value())
                .mapTo(Row.class)
                .list();
    }

    /** Follows the merges from the identity to who stands for it now. */
    private static void point(Handle handle, SubjectId identity, List<Row> merges) {
        UUID survivor = identity.value();
        Instant since = null;
        for (Optional<Row> next = into(survivor, merges); next.isPresent(); next = into(survivor, merges)) {
            survivor = next.get().into();
            since = since == null || next.get().at().isAfter(since) ? next.get().at() : since;
        }
        handle.createUpdate(MergeTables.POINT)
                .bind("subject", identity.value())
                .bindByType("survivor", since == null ? null : survivor, UUID.class)
                .bindByType("since", since, Instant.class)
                .execute();
    }

    private static Optional<Row> into(UUID identity, List<Row> merges) {
        return merges.stream().filter(row -> row.subject().equals(identity)).findFirst();
    }

    private void append(Handle handle, UUID merge, SubjectId merged, MergeEvidence evidence) {
        handle.createUpdate(MergeTables.EVIDENCE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("merge", merge)
                .bind("kind", evidence.kind())
                .bind("sha256", evidence.sha256())
                .bind("cipher", evidence.text() == null ? null : vault.seal(merged, evidence.text()))
                .execute();
    }

    /** A subject that is merged, and who stands for it. */
    record Standing(UUID subject, UUID survivor) {}

    /** A row of the table. */
    record Row(UUID id, UUID subject, UUID into, Instant at, String actor, List<String> kinds) {
        Merge merge() {
            return new Merge(id, new SubjectId(subject), new SubjectId(into), at, actor, kinds);
        }
    }
}
