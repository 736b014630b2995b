package th.sala.consent.retention;

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
import th.sala.consent.time.Rounds;

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
    private final RetentionWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    @Inject
    public RetentionClock(RetentionWorker worker) {
        this.worker = worker;
    }

    /** For the container's proxy. */
    public RetentionClock() {
        this(null);
    }

    /** Called once the hub opens. */
    public void open() {
        rounds = Rounds.every(Duration.ofSeconds(2), threads, worker::work);
    }

    @PreDestroy
    void stop() {
        worker.stop();
        if (rounds != null) {
            rounds.end();
        }
    }
}
