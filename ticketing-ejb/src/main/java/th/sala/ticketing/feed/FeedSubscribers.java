package th.sala.ticketing.feed;

/** Where a node's listeners to the feed sign on. */
public interface FeedSubscribers {

    void subscribe(FeedSubscriber subscriber);

    void unsubscribe(FeedSubscriber subscriber);
}
