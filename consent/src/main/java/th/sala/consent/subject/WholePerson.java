package th.sala.consent.subject;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Asks a holder about every identity of a person and what was opened beside a restricted record, so that no holder has to
 * know of either.
 */
record WholePerson(SubjectDataHolder holder, SubjectMerges merges) implements SubjectDataHolder {

    @Override
    public String name() {
        return holder.name();
    }

    @Override
    public Set<String> tables() {
        return holder.tables();
    }

    @Override
    public long count(SubjectId subject) {
        return each(subject, holder::count);
    }

    /** Each place once, with what all identities have there. */
    @Override
    public List<Store> stores(SubjectId subject) {
        Map<String, Store> all = new LinkedHashMap<>();
        merges.whole(subject).stream()
                .flatMap(identity -> holder.stores(identity).stream())
                .forEach(store -> all.merge(
                        store.name(),
                        store,
                        (one, other) ->
                                new Store(one.name(), one.records() + other.records(), one.method(), one.ground())));
        return List.copyOf(all.values());
    }

    /** What is held of the only identity; of several, each under its id in {@code identities}. */
    @Override
    public JsonObject export(SubjectId subject) {
        return joined(subject, holder::export);
    }

    private JsonObject joined(SubjectId subject, Function<SubjectId, JsonObject> told) {
        List<SubjectId> identities = merges.whole(subject);
        if (identities.size() == 1) {
            return told.apply(identities.get(0));
        }
        JsonObjectBuilder all = JSON.createObjectBuilder();
        identities.forEach(identity -> all.add(identity.toString(), told.apply(identity)));
        return JSON.createObjectBuilder().add("identities", all).build();
    }

    @Override
    public JsonObject provided(SubjectId subject) {
        return joined(subject, holder::provided);
    }

    @Override
    public List<HeldFile> files(SubjectId subject) {
        return merges.whole(subject).stream()
                .flatMap(identity -> holder.files(identity).stream())
                .toList();
    }

    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        return each(subject, identity -> holder.rectify(identity, wrong, right));
    }

    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return each(subject, identity -> holder.restrict(identity, restricted));
    }

    @Override
    public long erase(SubjectId subject) {
        return each(subject, holder::erase);
    }

    private long each(SubjectId subject, ToLongFunction<SubjectId> deed) {
        return merges.whole(subject).stream().mapToLong(deed).sum();
    }
}
