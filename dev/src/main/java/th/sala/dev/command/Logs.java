package th.sala.dev.command;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Part;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;

@Command(name = "logs", description = "Follow the log of a part, or of all.")
final class Logs implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "postgres, keycloak, mail, providers, payara or payara-2")
    private String wanted;

    @Override
    public Integer call() throws Exception {
        List<Part> parts = Hub.of(Settings.fromEnvironment(), Progress.onConsole()).running().stream()
                .filter(part -> wanted == null || part.name().equals(wanted))
                .filter(part -> Files.exists(part.log()))
                .toList();
        if (parts.isEmpty()) {
            throw new StartFailure(wanted == null ? "There is no log yet." : "There is no log of \"" + wanted + "\".");
        }
        var command = new ArrayList<>(List.of("tail", "-n", "50", "-F"));
        parts.forEach(part -> command.add(part.log().toString()));
        Process tail = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
        return tail.waitFor();
    }
}
