package th.sala.dev.hub;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A background process that outlives the launcher: started in a session of its own, its output in a log, its id in a
 * file. Every process carries {@code SALA_INSTANCE}, by which {@link Leftovers} finds children that lost their parent.
 */
final class Daemon {
    static final String INSTANCE = "SALA_INSTANCE";

    private final Settings settings;
    private final String name;

    Daemon(Settings settings, String name) {
        this.settings = settings;
        this.name = name;
    }

    Path log() {
        return settings.log(name);
    }

    Optional<Long> pid() {
        return ProcessRecord.living(record()).map(ProcessRecord::pid);
    }

    boolean running() {
        return pid().isPresent();
    }

    /** Waits until it answers; false when it ended before that or the time is over. */
    boolean awaitAnswer(Duration patience, BooleanSupplier answers) throws InterruptedException {
        return Await.until(patience, () -> !running() || answers.getAsBoolean()) && running();
    }

    /** Starts the command with this environment and nothing else of the launcher's than its search path and home. */
    void launch(List<String> command, Map<String, String> environment, Path output) throws IOException {
        Files.createDirectories(output.getParent());
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Environments.only(builder.environment(), environment);
        builder.environment().put(INSTANCE, settings.dataDir().toString());
        Process process = builder.start();
        ProcessRecord.of(process.pid())
                .orElseThrow(() -> new StartFailure(name, "it ended at once.", output))
                .write(record());
    }

    /** Ends the process and its descendants: politely, and after the given time by force. */
    void stop(Duration patience) throws IOException, InterruptedException {
        Optional<Long> pid = pid();
        if (pid.isPresent()) {
            ProcessTree tree = ProcessTree.of(pid.get());
            tree.ask();
            tree.awaitEnd(patience);
            tree.kill();
            tree.awaitEnd(Duration.ofSeconds(10));
        }
        Files.deleteIfExists(record());
    }

    /** Ends the process and its descendants at once, as a power cut would. */
    void kill() throws IOException, InterruptedException {
        Optional<Long> pid = pid();
        if (pid.isPresent()) {
            ProcessTree tree = ProcessTree.of(pid.get());
            tree.kill();
            tree.awaitEnd(Duration.ofSeconds(10));
        }
        Files.deleteIfExists(record());
    }

    /** Sends a signal, waits, then insists. */
    void stop(Duration patience, String signal) throws IOException, InterruptedException {
        Optional<Long> pid = pid();
        if (pid.isPresent()) {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid.get()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
            ProcessTree.of(pid.get()).awaitEnd(patience);
        }
        stop(Duration.ZERO);
    }

    private Path record() {
        return settings.run(name + ".pid");
    }
}
