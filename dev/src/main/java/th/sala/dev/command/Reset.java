package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "reset", description = "Stop everything and delete the embedded data; unpacked servers stay.")
final class Reset implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Progress progress = Progress.onConsole();
        Hub hub = Hub.of(Settings.fromEnvironment(), progress);
        hub.down();
        hub.wipe();
        progress.say("the data are gone");
        return 0;
    }
}
