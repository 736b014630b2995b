package th.sala.dev.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import th.sala.consent.seal.LedgerReport;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;
import th.sala.dev.stored.LedgerOfHub;

@Command(
        name = "verify",
        description = "Work the ledger out again from its tables, past the application, and say where it differs. "
                + "Exit 0 when it does not.")
final class VerifyLedger implements Callable<Integer> {
    @Option(
            names = "--checkpoint",
            paramLabel = "F",
            description =
                    "A checkpoint that was kept elsewhere (note of GET /audit/checkpoints): must be of this ledger.")
    private List<Path> checkpoints = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<String> notes = new ArrayList<>();
        for (Path file : checkpoints) {
            if (!Files.isReadable(file)) {
                throw new StartFailure("There is no file " + file + " to read.");
            }
            notes.add(Files.readString(file));
        }
        LedgerReport report = LedgerOfHub.check(Settings.fromEnvironment(), notes);
        report.findings().forEach(System.out::println);
        report.late().forEach(System.out::println);
        System.out.printf(
                "%d numbers for %d entries, %d checkpoints, %d entries wait for their seal, %d sealed late to judge. %s%n",
                report.leaves(),
                report.entries(),
                report.checkpoints(),
                report.unsealed(),
                report.late().size(),
                report.passed() ? "All is as it was sealed." : "It differs.");
        return report.passed() ? 0 : 1;
    }
}
