package th.sala.dev.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.consent.journal.JournalFile;
import th.sala.dev.dump.Restore;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

@Command(
        name = "restore",
        description =
                "Load a dump and today's keys into an empty, migrated instance of the same version, the hub stopped. "
                        + "Whoever the erasure journal knows is erased again when the hub starts, before it answers.")
final class RestoreDump implements Callable<Integer> {
    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "A dump of the data, or where they stand.")
    private Path data;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "A dump of the keys, or where they stand.")
    private Path keys;

    @Option(
            names = "--journal",
            paramLabel = "FILE",
            description = "The erasure journal of the instance that is gone; what it knows is added to this one's.")
    private Path journal;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.fromEnvironment();
        var entries = journal == null ? null : new JournalFile(journal).entries();
        try (Connection owner = Database.connectAsOwner(settings)) {
            Restore.Restored done = new Restore(owner, Database.applicationUser(settings)).from(data, keys);
            System.out.println(
                    done.rows() + " rows of " + done.data() + ", " + done.kept() + " keys of " + done.keys());
        }
        if (entries != null) {
            new JournalFile(settings.erasureJournal()).add(entries);
            System.out.println(entries.size() + " entries of the erasure journal in " + settings.erasureJournal());
        }
        return 0;
    }
}
