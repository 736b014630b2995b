package th.sala.consent.journal;

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
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.time.Rounds;

/**
 * Refuses to start the hub when the journal of erasures cannot be relied on, and takes over what is erased while it runs,
 * within a second.
 */
@Singleton
@Startup
@DependsOn("DatabaseGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JournalGuard {
    private static final Logger LOG = Logger.getLogger(JournalGuard.class.getName());

    private final ErasureJournal journal;

    @Resource
    private ManagedThreadFactory threads;

    private Rounds rounds;
    private volatile boolean failing;

    @Inject
    public JournalGuard(ErasureJournal journal) {
        this.journal = journal;
    }

    /** For the container's proxy. */
    public JournalGuard() {
        this(null);
    }

    /** @throws IllegalStateException with the reason, so that the deployment fails and says why */
    @PostConstruct
    void start() {
        journal.compare().ifPresent(why -> {
            String sentence = "Sala does not start. " + why;
            LOG.log(Level.SEVERE, sentence);
            throw new IllegalStateException(sentence);
        });
        rounds = Rounds.every(Duration.ofSeconds(1), threads, this::takeOver);
    }

    @PreDestroy
    void stop() {
        if (rounds != null) {
            rounds.end();
        }
    }

    /** Whether the file could not be written in the last round. */
    public boolean failing() {
        return failing;
    }

    private void takeOver() {
        try {
            journal.takeOver();
            failing = false;
        } catch (IOException | RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "The erasure journal is not written: {0}", fault.getClass());
            failing = true;
        }
    }
}
