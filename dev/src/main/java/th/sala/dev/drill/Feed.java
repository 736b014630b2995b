package th.sala.dev.drill;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A way on which the messages of a burst come in. */
interface Feed {
    /** How many messages a run has. */
    int size();

    /** How long a burst takes while nothing is broken. */
    Duration lasts();

    /** Sends a burst; returns the marks of those whose receipt was confirmed. */
    Set<String> send(String run);

    /** Sends what was not confirmed until it is; returns the marks of what is confirmed now. */
    Set<String> repeat(String run, Set<String> confirmed) throws InterruptedException;

    /** The mark of each message of a run: a word in its text by which it is found again. */
    default List<String> marks(String run) {
        return IntStream.range(0, size()).mapToObj(number -> run + "." + number).toList();
    }
}
