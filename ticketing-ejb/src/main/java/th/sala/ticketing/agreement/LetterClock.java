package th.sala.ticketing.agreement;

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

/** Sends the worker round every two seconds, in a thread of its own. */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class LetterClock {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final LetterWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private ScheduledExecutorService rounds;
    private ScheduledFuture<?> round;

    @Inject
    public LetterClock(LetterWorker worker) {
        this.worker = worker;
    }

    @PostConstruct
    void start() {
        rounds = Executors.newSingleThreadScheduledExecutor(threads);
        round = rounds.scheduleWithFixedDelay(worker::work, 2, 2, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        round.cancel(false);
        Patience.end(LONGEST, rounds);
    }
}
