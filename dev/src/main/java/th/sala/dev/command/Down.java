package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "down", description = "Stop everything; the data stay.")
final class Down implements Callable<Integer> {
    @Option(names = "--node", defaultValue = "1", description = "2: the second Payara only.")
    private int node;

    @Override
    public Integer call() throws Exception {
        Progress progress = Progress.onConsole();
        Hub hub = Hub.of(Settings.fromEnvironment(), progress);
        if (node == 1) {
            hub.down();
            progress.say("nothing runs");
        } else {
            hub.downNode(node);
            progress.say("node " + node + ": stopped");
        }
        return 0;
    }
}
