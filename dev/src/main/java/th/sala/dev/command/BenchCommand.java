package th.sala.dev.command;

import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.sala.dev.bench.BenchResult;
import th.sala.dev.bench.BenchSize;
import th.sala.dev.bench.Benches;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(
        name = "bench",
        description = "Measure something in a hub of its own: a table, and one JSON object as last line.")
final class BenchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", completionCandidates = Names.class, description = "${COMPLETION-CANDIDATES}")
    private String name;

    @Option(names = "--vs", paramLabel = "rt", description = "Of ingest: beside Request Tracker from Debian's package.")
    private String rival;

    @Option(
            names = "--tickets",
            defaultValue = "1000000",
            description = "Of list and search. Default: ${DEFAULT-VALUE}.")
    private int tickets;

    @Option(names = "--minutes", defaultValue = "10", description = "Of mixed. Default: ${DEFAULT-VALUE}.")
    private int minutes;

    @Override
    public Integer call() throws Exception {
        var size = new BenchSize(rival, tickets, minutes);
        BenchResult result = Benches.of(name, size, Settings.fromEnvironment(), Progress.aside())
                .run();
        System.out.print(result.asTable());
        System.out.println(result.asJson());
        return 0;
    }

    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Benches.names().iterator();
        }
    }
}
