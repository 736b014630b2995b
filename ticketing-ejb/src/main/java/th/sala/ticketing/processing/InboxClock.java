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
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the inbox's workers going: woken by what arrives, and each second as a net. */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class InboxClock {
    private final InboxWorkers workers;
    private final Integer count;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> poll;

    @Inject
    public InboxClock(
            InboxWorkers workers, @ConfigProperty(name = "SALA_INBOX_WORKERS", defaultValue = "2") Integer count) {
        this.workers = workers;
        this.count = count;
    }

    @PostConstruct
    void start() {
        workers.start(executor, count);
        poll = executor.scheduleWithFixedDelay(workers::poll, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        poll.cancel(false);
        workers.stop();
    }
}
