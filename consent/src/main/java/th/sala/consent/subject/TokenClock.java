package th.sala.consent.subject;

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
import th.sala.consent.time.Draining;
import th.sala.consent.time.Rounds;

/** Writes search tokens twice a second, in a thread of its own: who registers somebody never waits for it. */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenClock {
    private final TokenFills fills;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    /** For the container's proxy. */
    public TokenClock() {
        this(null);
    }

    @Inject
    public TokenClock(TokenFills fills) {
        this.fills = fills;
    }

    @PostConstruct
    void start() {
        rounds = Rounds.every(
                Duration.ofMillis(500), threads, new Draining("search tokens", fills::fill, fills::setAside)::drain);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}
