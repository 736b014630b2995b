package th.sala.consent.retention;

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
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import th.sala.consent.time.Patience;

/**
 * Looks every two seconds whether a run is to be worked on, in a thread of its own. It begins when every owner of records has
 * joined: some of a category's stores alone would end it too early.
 */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionClock {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RetentionWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private ScheduledExecutorService rounds;
    private ScheduledFuture<?> round;

    @Inject
    public RetentionClock(RetentionWorker worker) {
        this.worker = worker;
    }

    /** For the container's proxy. */
    public RetentionClock() {
        this(null);
    }

    @PostConstruct
    void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** Called once the hub opens. */
    public void open() {
        round = rounds.scheduleWithFixedDelay(worker::work, 0, 2, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        worker.stop();
        if (round != null) {
            round.cancel(false);
        }
        Patience.end(LONGEST, rounds);
    }
}
