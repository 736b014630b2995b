package th.sala.dev.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.dev.dump.Dump;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

@Command(
        name = "dump-keys",
        description = "Copy the subjects' keys, into another folder than the data. "
                + "Removes dumps of keys there that are past the time of RET-KEYS (7 days).")
final class DumpKeys implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where dumps of the keys stand.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        try (Connection owner = Database.connectAsOwner(Settings.fromEnvironment())) {
            DumpData.tell(new Dump(owner, Clock.systemUTC()).keys(folder));
        }
        return 0;
    }
}
