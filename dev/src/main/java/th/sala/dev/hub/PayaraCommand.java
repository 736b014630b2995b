package th.sala.dev.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The Java command that starts a domain, asked from Payara itself ({@code asadmin start-domain --dry-run}). Starting it
 * directly spares the administration client that would otherwise stay in memory beside it.
 */
final class PayaraCommand {
    private PayaraCommand() {}

    /** The command of a domain; asked once and kept beside it until the domain is configured anew. */
    static List<String> of(PayaraDomain domain) throws IOException, InterruptedException {
        Path kept = domain.command();
        if (Files.exists(kept)) {
            List<String> command = Files.readAllLines(kept);
            if (command.get(0)
                    .equals(Path.of(System.getProperty("java.home"), "bin/java").toString())) {
                return command;
            }
        }
        List<String> command = ask(domain);
        Files.write(kept, command);
        return command;
    }

    private static List<String> ask(PayaraDomain domain) throws IOException, InterruptedException {
        Path folder = domain.folder();
        var builder = new ProcessBuilder(
                        domain.home().resolve("bin/asadmin").toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        folder.getParent().toString(),
                        folder.getFileName().toString())
                .redirectErrorStream(true);
        Environments.only(builder.environment(), Map.of());
        Process dryRun = builder.start();
        String answer = new String(dryRun.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (dryRun.waitFor() != 0) {
            throw new IOException("Payara does not know how to start its domain: " + answer.trim());
        }
        return parse(answer);
    }

    static List<String> parse(String answer) {
        List<String> lines = answer.lines().toList();
        int first = 0;
        while (first < lines.size() && !lines.get(first).endsWith("/bin/java")) {
            first++;
        }
        var command = new ArrayList<String>();
        for (String line : lines.subList(first, lines.size())) {
            if (line.isBlank()) {
                break;
            }
            command.add(line);
        }
        int readStdin = command.indexOf("-read-stdin");
        if (readStdin > 0) {
            command.set(readStdin + 1, "false");
        }
        return command;
    }
}
