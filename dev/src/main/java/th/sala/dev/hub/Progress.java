package th.sala.dev.hub;

import java.io.PrintStream;
import java.util.Locale;

/** Tells what happens, each line with the seconds since the beginning. */
public final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** Tells it on standard output. */
    public static Progress onConsole() {
        return new Progress(System.out);
    }

    /** Tells it on standard error, for commands whose output is read by a program. */
    public static Progress aside() {
        return new Progress(System.err);
    }

    /** One line. */
    public void say(String line) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds(began), line);
        out.flush();
    }

    /** Runs a step and tells how long it took. */
    void step(String name, Step step) throws Exception {
        long from = System.nanoTime();
        say(name + ": starting");
        step.run();
        say(String.format(Locale.ROOT, "%s: ready (%.1f s)", name, seconds(from)));
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    /** What takes a while. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }
}
