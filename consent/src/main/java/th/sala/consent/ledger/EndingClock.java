package th.sala.consent.ledger;

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

/** Looks every five seconds which consents end, in a thread of its own. */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EndingClock {
    private final EndingWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    @Inject
    public EndingClock(EndingWorker worker) {
        this.worker = worker;
    }

    @PostConstruct
    void start() {
        rounds = Rounds.every(Duration.ofSeconds(5), threads, worker::work);
    }

    @PreDestroy
    void stop() {
        worker.stop();
        rounds.end();
    }
}
