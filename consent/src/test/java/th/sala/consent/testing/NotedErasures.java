package th.sala.consent.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import th.sala.consent.erasure.AgedErasures;
import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.retention.Reach;
import th.sala.consent.subject.SubjectId;

/** Erasures by age that are only noted. */
public final class NotedErasures implements AgedErasures {
    public final List<SubjectId> erased = new ArrayList<>();
    public final List<Outside> outside = new ArrayList<>();
    private final BiConsumer<SubjectId, Reach> deed;

    public NotedErasures() {
        this((person, reach) -> {});
    }

    /** @param deed done before it is noted */
    public NotedErasures(BiConsumer<SubjectId, Reach> deed) {
        this.deed = deed;
    }

    @Override
    public void erase(SubjectId subject, Reach reach) {
        deed.accept(subject, reach);
        erased.add(subject);
    }

    @Override
    public void outside(String store, Errand errand, Reach reach) {
        outside.add(new Outside(store, errand));
    }

    /** What would be done in a store outside the database. */
    public record Outside(String store, Errand errand) {}
}
