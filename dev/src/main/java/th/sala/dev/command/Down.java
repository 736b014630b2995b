package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "down", description = "Stop everything; the data stay.")
final class Down implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Progress progress = Progress.onConsole();
        Hub.of(Settings.fromEnvironment(), progress).down();
        progress.say("nothing runs");
        return 0;
    }
}
