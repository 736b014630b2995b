package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import th.sala.dev.drill.DrillResult;
import th.sala.dev.drill.KillApp;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;

@Command(name = "drill", description = "Break something on purpose, in a hub of its own, and count what was lost.")
final class DrillCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "kill-app")
    private String name;

    @Option(names = "--runs", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Override
    public Integer call() throws Exception {
        if (!name.equals(KillApp.NAME)) {
            throw new StartFailure("There is no drill \"" + name + "\". There is: " + KillApp.NAME + ".");
        }
        DrillResult result = new KillApp(Settings.fromEnvironment(), Progress.aside()).run(runs);
        System.out.println(result.asJson());
        return result.passed() ? 0 : 1;
    }
}
