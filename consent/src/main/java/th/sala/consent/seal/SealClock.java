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
import th.sala.consent.time.Rounds;

/** Has the ledger sealed twice a second, in a thread of its own (M6). */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SealClock {
    private final SealWorker worker;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    @Inject
    public SealClock(SealWorker worker) {
        this.worker = worker;
    }

    @PostConstruct
    void start() {
        rounds = Rounds.every(Duration.ofMillis(500), threads, worker::work);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}
