package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One background process of a hub. */
public interface Part {
    /** Its name in {@code ./sala status} and {@code ./sala logs}. */
    String name();

    /** Where it listens. */
    List<Port> ports();

    /** True when it is up, answers, and runs what was built last. */
    boolean answers() throws IOException;

    /** The process id while it runs. */
    Optional<Long> pid();

    /** Where it writes what it does. */
    Path log();

    /**
     * Starts it and waits until it answers; repairs what an unclean end left behind.
     *
     * @throws StartFailure with the reason, in a sentence
     */
    void start() throws IOException, InterruptedException;

    /** Ends it and everything it started; nothing happens when it does not run. */
    void stop() throws IOException, InterruptedException;
}
