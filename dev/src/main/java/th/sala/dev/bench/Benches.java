package th.sala.dev.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;

/** The benches by the names of the public contract. */
public final class Benches {
    private static final String REQUEST_TRACKER = "rt";

    private Benches() {}

    /** What there is. */
    public static Set<String> names() {
        return all(new BenchSize(null, 0, 0)).keySet();
    }

    /**
     * One of them.
     *
     * @throws StartFailure with a sentence when there is no such bench or rival
     */
    public static Bench of(String name, BenchSize size, Settings project, Progress progress) {
        String rival = size.rival();
        if (rival != null && !(rival.equals(REQUEST_TRACKER) && name.equals(IngestBench.NAME))) {
            throw new StartFailure("--vs is known with ingest only, and is rt (Request Tracker).");
        }
        BiFunction<Settings, Progress, Bench> made = all(size).get(name);
        if (made == null) {
            throw new StartFailure(
                    "There is no bench \"" + name + "\". There are: " + String.join(", ", names()) + ".");
        }
        return made.apply(project, progress);
    }

    private static Map<String, BiFunction<Settings, Progress, Bench>> all(BenchSize size) {
        var all = new TreeMap<String, BiFunction<Settings, Progress, Bench>>();
        all.put(ChatBench.NAME, ChatBench::new);
        all.put(GateBench.NAME, GateBench::new);
        all.put(IngestBench.NAME, (project, progress) -> new IngestBench(project, progress, size.rival() != null));
        all.put(ListBench.NAME, (project, progress) -> new ListBench(project, size.tickets(), progress));
        all.put(MixedBench.NAME, (project, progress) -> new MixedBench(project, size, progress));
        all.put(SearchBench.NAME, (project, progress) -> new SearchBench(project, size.tickets(), progress));
        all.put(WebhookBench.NAME, WebhookBench::new);
        return all;
    }
}
