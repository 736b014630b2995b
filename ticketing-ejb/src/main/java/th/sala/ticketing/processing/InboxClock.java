package th.sala.ticketing.processing;

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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.time.Patience;

/**
 * Keeps the inbox's workers going: woken by what arrives, and each second as a net. Their threads are their own: the
 * container's scheduler has a single one, in which a long inbox would hold up every other timer.
 */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxClock {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final InboxWorkers workers;
    private final Integer count;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService crew;
    private ScheduledExecutorService net;
    private ScheduledFuture<?> poll;

    @Inject
    public InboxClock(
            InboxWorkers workers, @ConfigProperty(name = "SALA_INBOX_WORKERS", defaultValue = "2") Integer count) {
        this.workers = workers;
        this.count = count;
    }

    @PostConstruct
    void start() {
        start(threads);
    }

    void start(ThreadFactory own) {
        crew = Executors.newFixedThreadPool(count, own);
        net = Executors.newSingleThreadScheduledExecutor(own);
        workers.start(crew, count);
        poll = net.scheduleWithFixedDelay(workers::poll, 1, 1, TimeUnit.SECONDS);
    }

    /** What is at hand is delivered before what it stands on goes. */
    @PreDestroy
    void stop() {
        poll.cancel(false);
        workers.stop();
        Patience.end(LONGEST, net, crew);
    }
}
