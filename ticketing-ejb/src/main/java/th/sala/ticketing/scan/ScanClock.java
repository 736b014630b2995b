package th.sala.ticketing.scan;

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

/** Sends the worker round twice a second: files of committed messages are looked at soon, and never on a request's way. */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScanClock {
    private final ScanWorker worker;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> round;

    @Inject
    public ScanClock(ScanWorker worker) {
        this.worker = worker;
    }

    @PostConstruct
    void start() {
        round = executor.scheduleWithFixedDelay(worker::drain, 500, 500, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        round.cancel(false);
    }
}
