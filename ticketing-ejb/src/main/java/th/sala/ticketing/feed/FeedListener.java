package th.sala.ticketing.feed;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;

/**
 * The node's ear for the feed: one thread waits for a notification, at most two seconds, then delivers. A lost
 * connection is opened again after a second; what happened meanwhile is read from the table.
 */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedListener {
    private static final Logger LOG = Logger.getLogger(FeedListener.class.getName());
    private static final int IDLE_MILLIS = 2_000;
    private static final int UNSETTLED_MILLIS = 20;

    private final FeedConnection connections;
    private final FeedDelivery delivery;
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    public FeedListener(FeedConnection connections, FeedDelivery delivery) {
        this.connections = connections;
        this.delivery = delivery;
    }

    @PostConstruct
    void start() {
        delivery.startAtNewest();
        threads.newThread(this::listen).start();
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    private void listen() {
        while (running()) {
            try (Connection connection = connections.listen()) {
                deliverFrom(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException fault) {
                LOG.log(Level.WARNING, "The feed lost its connection and opens another.", fault);
                awaitASecond();
            }
        }
    }

    private void deliverFrom(PGConnection notifications) throws SQLException {
        while (running()) {
            boolean unsettled = delivery.deliver();
            notifications.getNotifications(unsettled ? UNSETTLED_MILLIS : IDLE_MILLIS);
        }
    }

    private boolean running() {
        return stopped.getCount() > 0;
    }

    private void awaitASecond() {
        try {
            if (stopped.await(1, TimeUnit.SECONDS)) {
                LOG.fine("The feed stops.");
            }
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        }
    }
}
