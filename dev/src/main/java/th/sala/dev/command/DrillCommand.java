package th.sala.dev.command;

import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.sala.dev.drill.DrillResult;
import th.sala.dev.drill.Drills;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "drill", description = "Break something on purpose, in a hub of its own, and count what was lost.")
final class DrillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", completionCandidates = Names.class, description = "${COMPLETION-CANDIDATES}")
    private String name;

    @Option(names = "--runs", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--channel", defaultValue = "email", description = "Of kill-app: email or line.")
    private String channel;

    @Option(names = "--tickets", description = "Of retention (default: 100000) and routing (10000).")
    private Integer tickets;

    @Override
    public Integer call() throws Exception {
        DrillResult result = Drills.of(name, channel, tickets, Settings.fromEnvironment(), Progress.aside())
                .run(runs);
        System.out.println(result.asJson());
        return result.passed() ? 0 : 1;
    }

    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Drills.names().iterator();
        }
    }
}
