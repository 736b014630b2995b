package th.sala.ticketing.watch;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Tickets that somebody follows without owning them. Each method is one transaction. What no team of the caller owns is
 * {@code NOT_FOUND}; who cannot see a ticket any more hears nothing of it.
 */
public interface WatchDesk {
    int MOST_NEWS = 100;

    Outcome<Watching> of(Caller caller, long number);

    /** The caller hears from now on of customers' messages and changes of state. A second time changes nothing. */
    Outcome<Watching> watch(Caller caller, long number);

    Outcome<Watching> unwatch(Caller caller, long number);

    /** The caller has read the ticket up to this message; an older one changes nothing. */
    Outcome<UUID> looked(Caller caller, long number, UUID message);

    /** What the caller heard in thirty days, newest first, at most {@value #MOST_NEWS}. */
    List<News> news(Caller caller);

    /**
     * The caller has read it.
     *
     * @param ticket only of this one; null for all
     * @param upTo the newest that was seen; null for all
     */
    List<News> read(Caller caller, Long ticket, Long upTo);

    /** @param watchers user names, those who follow longest first */
    record Watching(boolean watching, List<String> watchers) {
        public Watching {
            watchers = List.copyOf(watchers);
        }
    }
}
