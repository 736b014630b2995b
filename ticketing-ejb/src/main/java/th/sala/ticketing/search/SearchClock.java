package th.sala.ticketing.search;

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

/** Writes search rows five times a second, in a thread of its own: what arrives never waits for it (M12). */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchClock {
    private final SearchFills fills;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    @Inject
    public SearchClock(SearchFills fills) {
        this.fills = fills;
    }

    @PostConstruct
    void start() {
        rounds = Rounds.every(
                Duration.ofMillis(200), threads, new Draining("search rows", fills::fill, fills::setAside)::drain);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }
}
