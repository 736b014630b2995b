package th.sala.consent.oversight;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.time.Rounds;

/** Has the access log looked at every few seconds, in a thread of its own. */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SnoopingClock {
    private static final Logger LOG = Logger.getLogger(SnoopingClock.class.getName());
    private static final Duration AFTER_A_START = Duration.ofDays(2);

    /** How late a transaction may commit what it saw earlier. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SnoopingWatch watch;
    private final Clock clock;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;
    private Instant seenUntil;
    private boolean failing;

    @Inject
    public SnoopingClock(SnoopingWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @PostConstruct
    void start() {
        seenUntil = clock.instant().minus(AFTER_A_START);
        rounds = Rounds.every(PAUSE, threads, this::look);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void look() {
        try {
            Instant now = clock.instant();
            watch.look(seenUntil);
            seenUntil = now.minus(LATE);
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "The access log could not be watched: {0}", fault.getClass());
            failing = true;
        }
    }
}
