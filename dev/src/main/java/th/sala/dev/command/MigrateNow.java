package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "migrate", description = "Bring the database to the version of this build, as its owner.")
final class MigrateNow implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Hub.of(Settings.fromEnvironment(), Progress.onConsole()).migrate();
        return 0;
    }
}
