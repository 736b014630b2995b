package th.sala.ticketing.survey;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.time.Rounds;

/** Asks whose turn it is every five seconds, in a thread of its own. One that fails holds up no other (P7). */
@Singleton
@Startup
@DependsOn("consent.jar#DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SurveyClock {
    private static final Logger LOG = Logger.getLogger(SurveyClock.class.getName());
    private static final int ROUND = 200;

    private final SurveyWork work;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;

    @Inject
    public SurveyClock(SurveyWork work) {
        this.work = work;
    }

    @PostConstruct
    void start() {
        rounds = Rounds.every(Duration.ofSeconds(5), threads, this::round);
    }

    @PreDestroy
    void stop() {
        rounds.end();
    }

    private void round() {
        try {
            work.due(ROUND).forEach(this::ask);
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, "Surveys wait: {0}", fault.getClass());
        }
    }

    void ask(DueSurvey due) {
        try {
            work.ask(due);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A survey failed: ticket {0}, {1}", new Object[] {due.ticket(), fault.getClass()});
            work.giveUp(due);
        }
    }
}
