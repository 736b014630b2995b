package th.sala.dev.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.dev.hub.Hub;

/** How much of the processors each part of a hub, and the bench itself, took over a while. */
final class CpuShares {
    private static final double PERCENT = 100;

    private final Hub hub;
    private final long began = System.nanoTime();
    private final Map<String, Duration> before;

    private CpuShares(Hub hub) {
        this.hub = hub;
        this.before = used(hub);
    }

    /** Begins to count. */
    static CpuShares from(Hub hub) {
        return new CpuShares(hub);
    }

    /** What was taken until now, in a sentence. */
    String told() {
        double available =
                (System.nanoTime() - began) * (double) Runtime.getRuntime().availableProcessors();
        return used(hub).entrySet().stream()
                .map(part -> share(part.getKey(), part.getValue(), available))
                .collect(Collectors.joining(", ", "processor time of all cores: ", ""));
    }

    private String share(String part, Duration used, double available) {
        double nanos = used.minus(before.getOrDefault(part, Duration.ZERO)).toNanos();
        return String.format(Locale.ROOT, "%s %.0f %%", part, PERCENT * nanos / available);
    }

    private static Map<String, Duration> used(Hub hub) {
        var used = new TreeMap<String, Duration>();
        hub.parts()
                .forEach(part -> part.pid()
                        .flatMap(ProcessHandle::of)
                        .ifPresent(process -> used.put(part.name(), ofTree(process))));
        used.put("bench", ofOne(ProcessHandle.current()));
        return used;
    }

    private static Duration ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(CpuShares::ofOne)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofOne(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
