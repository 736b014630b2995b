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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import th.sala.consent.time.Rounds;

/**
 * Sends the worker round twice a second: files of committed messages are looked at soon, never on a request's way, and in a
 * thread of its own, since a scanner may be slow.
 */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScanClock {
    private final ScanWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    @Inject
    public ScanClock(ScanWorker worker) {
        this.worker = worker;
    }

    @PostConstruct
    void start() {
        rounds = Rounds.every(Duration.ofMillis(500), threads, worker::drain);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}
