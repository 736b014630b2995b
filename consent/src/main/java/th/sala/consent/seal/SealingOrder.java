package th.sala.consent.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Compares when entries say that they happened with the order in which they were sealed. A row that was slipped in under an
 * old date is sealed after much younger ones. So is one whose transaction was open for long, which is honest and rare: who
 * reads the report judges. That nobody sealed for a while is no sign, since then nothing younger was sealed before it.
 */
final class SealingOrder {
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final Consumer<String> late;
    private final NavigableMap<Long, List<Entry>> waiting = new TreeMap<>();
    private Instant youngest = Instant.MIN;

    SealingOrder(Consumer<String> late) {
        this.late = late;
    }

    private record Entry(Kind kind, UUID id, Instant at) {}

    void happened(long seq, Kind kind, UUID entry, Instant at) {
        waiting.computeIfAbsent(seq, number -> new ArrayList<>()).add(new Entry(kind, entry, at));
    }

    /** A round of sealing ended with the number before this one, at that moment. */
    void sealed(long size, Instant at) {
        NavigableMap<Long, List<Entry>> round = waiting.headMap(size, false);
        Instant before = youngest;
        round.forEach((seq, entries) -> entries.forEach(entry -> compare(seq, entry, before, at)));
        round.clear();
    }

    private void compare(long seq, Entry entry, Instant before, Instant at) {
        if (before.isAfter(entry.at().plus(LONGEST_TRANSACTION))) {
            late.accept("Number %d: %s %s says %s, and was sealed at %s, after entries of %s."
                    .formatted(seq, entry.kind().code(), entry.id(), entry.at(), at, before));
        }
        Instant known = entry.at().isBefore(at) ? entry.at() : at;
        youngest = known.isAfter(youngest) ? known : youngest;
    }
}
