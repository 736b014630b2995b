package th.sala.ticketing.feed;

import java.util.List;

/** Hears of events soon after their commit, on whichever node they happened. Called by one thread, in order; must not block. */
public interface FeedSubscriber {

    void heard(List<FeedEvent> events);
}
