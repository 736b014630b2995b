package th.sala.dev.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Part;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;

@Command(name = "status", description = "What runs, where it listens, and whether it answers. Exit 0 when all answers.")
final class Status implements Callable<Integer> {
    private static final String LINE = "%-10s %-10s %8s  %-12s %s%n";

    @Override
    public Integer call() throws Exception {
        Hub hub = Hub.of(Settings.fromEnvironment(), Progress.onConsole());
        System.out.printf(LINE, "part", "state", "pid", "ports", "log");
        boolean all = true;
        for (Part part : hub.running()) {
            String state = state(part);
            all &= state.equals("answers");
            String pid = part.pid().map(String::valueOf).orElse("-");
            System.out.printf(LINE, part.name(), state, pid, ports(part, hub.settings(part)), part.log());
        }
        return all ? 0 : 1;
    }

    private static String state(Part part) throws IOException {
        if (part.answers()) {
            return "answers";
        }
        return part.pid().isPresent() ? "not ready" : "stopped";
    }

    private static String ports(Part part, Settings settings) {
        return part.ports().stream()
                .map(port -> Integer.toString(settings.port(port)))
                .collect(Collectors.joining(", "));
    }
}
