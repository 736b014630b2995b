package th.sala.dev.command;

import java.nio.file.AccessDeniedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command {@code ./sala} with its sub-commands. Exit codes: 0 done, 1 not done with a sentence, 2 wrong usage. */
@Command(
        name = "sala",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        description = "Runs the hub on this machine. Everything listens on 127.0.0.1 and keeps its data in .sala.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Reset.class,
            PutMail.class,
            SeedData.class,
            MigrateNow.class,
            LedgerCommand.class,
            DumpData.class,
            DumpKeys.class,
            RestoreDump.class,
            DrillCommand.class,
            BenchCommand.class
        })
public final class SalaCommand implements Runnable {
    private SalaCommand() {}

    /** Runs a command line; returns its exit code. */
    public static int run(String... arguments) {
        return new CommandLine(new SalaCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure))
                .execute(arguments);
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    private static String sentence(Exception failure) {
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user. Who started Sala here before?";
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static int tell(Exception failure) {
        System.err.println(sentence(failure));
        if (System.getenv("SALA_TRACE") != null) {
            failure.printStackTrace();
        }
        return ExitCode.SOFTWARE;
    }
}
