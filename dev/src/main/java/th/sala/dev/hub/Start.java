package th.sala.dev.hub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One start of a hub: database, migrations and then the application; everything else beside them. The first part that
 * fails ends the others that this start began, so that nothing is left half-running. The same when it is interrupted.
 */
final class Start {
    private final Hub hub;
    private final Settings settings;
    private final Progress progress;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Part> begun = Collections.synchronizedList(new ArrayList<>());

    Start(Hub hub, Settings settings, Progress progress) {
        this.hub = hub;
        this.settings = settings;
        this.progress = progress;
    }

    /** Returns false when everything answered already. */
    boolean run() throws IOException, InterruptedException {
        List<Part> missing = missing();
        if (missing.isEmpty()) {
            return false;
        }
        Leftovers.end(settings);
        requirePorts(missing);
        var undo = new Thread(this::interrupt);
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            startAll(missing);
        } catch (IOException | InterruptedException | RuntimeException e) {
            stopBegun();
            throw e;
        } finally {
            forget(undo);
        }
        return true;
    }

    private List<Part> missing() throws IOException {
        var missing = new ArrayList<Part>();
        for (Part part : hub.parts()) {
            if (!part.answers()) {
                missing.add(part);
            }
        }
        return missing;
    }

    private void requirePorts(List<Part> missing) throws IOException, InterruptedException {
        var wanted = new ArrayList<Port>();
        for (Part part : missing) {
            if (part.pid().isEmpty()) {
                wanted.addAll(part.ports());
            }
        }
        Ports.requireFree(settings, wanted);
    }

    private void startAll(List<Part> missing) throws IOException, InterruptedException {
        try {
            var running = new ExecutorCompletionService<Void>(workers);
            List<Callable<Void>> tasks = tasks(missing);
            tasks.forEach(running::submit);
            awaitAll(running, tasks.size());
        } finally {
            endWorkers();
        }
    }

    private void endWorkers() throws InterruptedException {
        workers.shutdownNow();
        workers.awaitTermination(60, TimeUnit.SECONDS);
    }

    private List<Callable<Void>> tasks(List<Part> missing) {
        var tasks = new ArrayList<Callable<Void>>();
        missing.stream().filter(hub::standsAlone).forEach(part -> tasks.add(() -> start(part)));
        tasks.add(() -> startDatabaseThenApplication(missing));
        return tasks;
    }

    private Void startDatabaseThenApplication(List<Part> missing) throws Exception {
        if (missing.contains(hub.database())) {
            start(hub.database());
        }
        if (missing.contains(hub.application())) {
            progress.step("migrate", hub::migrate);
            start(hub.application());
        }
        return null;
    }

    private Void start(Part part) throws Exception {
        begun.add(part);
        progress.step(part.name(), part::start);
        return null;
    }

    private static void awaitAll(CompletionService<Void> running, int count) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            try {
                running.take().get();
            } catch (ExecutionException e) {
                throw asFailure(e.getCause());
            }
        }
    }

    private static RuntimeException asFailure(Throwable cause) throws IOException {
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        if (cause instanceof IOException failure) {
            throw failure;
        }
        return new IllegalStateException(cause);
    }

    private void interrupt() {
        try {
            endWorkers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopBegun();
    }

    private void stopBegun() {
        var backwards = new ArrayList<>(begun);
        Collections.reverse(backwards);
        for (Part part : backwards) {
            try {
                part.stop();
            } catch (IOException e) {
                progress.say(part.name() + ": could not be stopped: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void forget(Thread undo) {
        try {
            Runtime.getRuntime().removeShutdownHook(undo);
        } catch (IllegalStateException e) {
            // the process is ending: the hook is already at work
        }
    }
}
