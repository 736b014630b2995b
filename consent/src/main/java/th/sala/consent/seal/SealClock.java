package th.sala.consent.seal;

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

/** Has the ledger sealed twice a second, in a thread of its own (M6). */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SealClock {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SealWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private ScheduledExecutorService rounds;
    private ScheduledFuture<?> round;

    @Inject
    public SealClock(SealWorker worker) {
        this.worker = worker;
    }

    @PostConstruct
    void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(threads);
        round = rounds.scheduleWithFixedDelay(worker::work, 500, 500, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        round.cancel(false);
        Patience.end(LONGEST, rounds);
    }
}
