package th.sala.dev.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.seed.Seed;
import th.sala.dev.seed.SeedSize;

@Command(
        name = "seed",
        description = "Put made-up tickets in Thai and English into the running hub, straight into its tables.")
final class SeedData implements Callable<Integer> {
    @Option(names = "--tickets", required = true, description = "How many.")
    private int tickets;

    @Option(names = "--messages-per-ticket", defaultValue = "2", description = "Default: ${DEFAULT-VALUE}.")
    private int messages;

    @Option(names = "--seed", defaultValue = "1", description = "The same on the same day, the same data.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        new Seed(Settings.fromEnvironment(), new SeedSize(tickets, messages, seed), Progress.onConsole()).run();
        return 0;
    }
}
