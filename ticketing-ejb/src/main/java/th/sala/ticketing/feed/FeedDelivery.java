package th.sala.ticketing.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries new events from the table to the node's subscribers, each once. */
@Singleton
class FeedDelivery implements FeedSubscribers {
    private static final Logger LOG = Logger.getLogger(FeedDelivery.class.getName());
    private static final int PAGE = 500;

    private final FeedReader feed;
    private final List<FeedSubscriber> subscribers = new CopyOnWriteArrayList<>();
    private long cursor;

    @Inject
    FeedDelivery(FeedReader feed) {
        this.feed = feed;
    }

    @Override
    public void subscribe(FeedSubscriber subscriber) {
        subscribers.add(subscriber);
    }

    @Override
    public void unsubscribe(FeedSubscriber subscriber) {
        subscribers.remove(subscriber);
    }

    void startAtNewest() {
        cursor = feed.newest();
    }

    /** Delivers everything that can be read. Returns whether more will show in a moment. */
    boolean deliver() {
        List<FeedEvent> events = feed.since(cursor, PAGE);
        while (!events.isEmpty()) {
            tell(events);
            cursor = events.get(events.size() - 1).seq();
            events = feed.since(cursor, PAGE);
        }
        return feed.unsettled();
    }

    private void tell(List<FeedEvent> events) {
        for (FeedSubscriber subscriber : subscribers) {
            try {
                subscriber.heard(events);
            } catch (RuntimeException fault) {
                LOG.log(Level.WARNING, "A subscriber of the feed failed.", fault);
            }
        }
    }
}
