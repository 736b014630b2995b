package th.sala.dev.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.dev.dump.Dump;
import th.sala.dev.dump.Dump.Dumped;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

@Command(
        name = "dump",
        description = "Copy every table but the subjects' keys, as of one moment, while the hub runs. "
                + "Removes dumps in the same folder that are past the time of RET-BACKUP.")
final class DumpData implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Where dumps of the data stand.")
    private Path folder;

    @Override
    public Integer call() throws Exception {
        try (Connection owner = Database.connectAsOwner(Settings.fromEnvironment())) {
            tell(new Dump(owner, Clock.systemUTC()).data(folder));
        }
        return 0;
    }

    static void tell(Dumped made) {
        System.out.println(made.folder() + ": " + made.rows() + " rows of " + made.tables() + " tables");
        made.removed().forEach(old -> System.out.println("past its time, removed: " + old));
    }
}
