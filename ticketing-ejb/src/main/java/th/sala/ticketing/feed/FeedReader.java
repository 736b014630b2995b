package th.sala.ticketing.feed;

import java.util.List;

/**
 * Reads the feed without missing or repeating an event (M10). Events are ordered by transaction, then by number, and an
 * event shows only once every transaction that began to write before its own has ended: nothing can appear behind a
 * cursor any more.
 */
public interface FeedReader {

    /**
     * What came after an event.
     *
     * @param seq the last event seen; 0, or one that is no longer kept, for everything kept
     */
    List<FeedEvent> since(long seq, int limit);

    /** The newest event that can be read, to start from; 0 while there is none. */
    long newest();

    /** Whether events wait behind an unfinished transaction and will show in a moment. */
    boolean unsettled();
}
