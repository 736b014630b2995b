package th.sala.consent.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.erasure.ErasurePlan.Todo;
import th.sala.consent.erasure.ErasureReport.Line;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.retention.LegalHold;
import th.sala.consent.retention.LegalHolds;
import th.sala.consent.subject.Store;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectDataHolders;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.time.Bangkok;

/** Looks into every store for what there is of a person, and for what stands in the way of erasing it. Changes nothing. */
@Singleton
class ErasurePlanner {
    private final SubjectDataHolders holders;
    private final RemoteStores remote;
    private final SubjectMerges merges;
    private final LegalHolds holds;
    private final LawBook law;

    @Inject
    ErasurePlanner(
            SubjectDataHolders holders, RemoteStores remote, SubjectMerges merges, LegalHolds holds, LawBook law) {
        this.holders = holders;
        this.remote = remote;
        this.merges = merges;
        this.holds = holds;
        this.law = law;
    }

    /** Every store, also those that have nothing; while a hold is in the way every line stays by its ground. */
    ErasurePlan plan(SubjectId subject, Instant at) {
        List<LegalHold> inTheWay = inTheWay(subject);
        List<Todo> errands = errands(subject).toList();
        Stream<Line> inside = holders.all().stream()
                .flatMap(holder -> holder.stores(subject).stream().map(store -> line(holder, store, inTheWay, at)));
        return new ErasurePlan(Stream.concat(inside, withoutErrand(errands, at)).toList(), errands, inTheWay);
    }

    /** What is to be done outside the database. */
    Stream<Todo> errands(SubjectId subject) {
        List<SubjectId> identities = merges.whole(subject);
        return remote.all().stream()
                .flatMap(store -> identities.stream()
                        .flatMap(identity -> store.errands(identity).stream())
                        .map(errand -> new Todo(store.name(), errand)));
    }

    private Stream<Line> withoutErrand(List<Todo> errands, Instant at) {
        return remote.all().stream()
                .map(RemoteStore::name)
                .filter(name -> errands.stream().noneMatch(todo -> todo.holder().equals(name)))
                .map(name -> new Line(name, name, "remote", 0, null, null, at));
    }

    private List<LegalHold> inTheWay(SubjectId subject) {
        return holds.over(subject).stream()
                .filter(hold -> hold.category() == null || !LegalHolds.UNTOUCHED_BY_ERASURE.contains(hold.category()))
                .toList();
    }

    private Line line(SubjectDataHolder holder, Store store, List<LegalHold> inTheWay, Instant at) {
        if (store.method() != Store.Method.KEEP && !inTheWay.isEmpty()) {
            LegalHold hold = inTheWay.get(0);
            return new Line(
                    holder.name(), store.name(), "keep", store.records(), hold.ground(), hold.groundVersion(), at);
        }
        Optional<LawVersion> ground =
                Optional.ofNullable(store.ground()).flatMap(key -> law.inForce(key, Bangkok.day(at)));
        return new Line(
                holder.name(),
                store.name(),
                store.method().name().toLowerCase(Locale.ROOT),
                store.records(),
                ground.map(LawVersion::key).orElse(null),
                ground.map(LawVersion::version).orElse(null),
                at);
    }
}
