package th.sala.consent.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records of a test that are kept in memory and go when they are taken. */
final class RememberedRecords implements RetainedRecords {
    final List<Instant> records = new ArrayList<>();
    final List<Instant> figures = new ArrayList<>();
    private final String category;
    boolean fails;

    RememberedRecords(String category) {
        this.category = category;
    }

    @Override
    public String name() {
        return "test." + category;
    }

    @Override
    public String category() {
        return category;
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public Standing standing(Reach reach) {
        return new Standing(records.stream().filter(reach.before()::isAfter).count(), 1, 2);
    }

    @Override
    public long take(Reach reach, int most) {
        if (fails) {
            throw new IllegalStateException("The disk is full.");
        }
        List<Instant> taken =
                records.stream().filter(reach.before()::isAfter).limit(2).toList();
        records.removeAll(taken);
        figures.addAll(taken);
        return taken.size();
    }

    @Override
    public long unlink(UUID run, int most) {
        int some = figures.size();
        figures.clear();
        return some;
    }

    @Override
    public Optional<Likeness> likeness(UUID run) {
        return Optional.of(new Likeness(figures.size(), 1, (long) figures.size(), figures.size()));
    }
}
