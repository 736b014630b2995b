package th.sala.web.opening;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import th.sala.consent.journal.ErasureReplay;
import th.sala.consent.retention.RetentionClock;

/**
 * Opens the hub once every module has started and before the first request is answered: whoever was erased and came back with
 * a restored database is erased again, and only then the retention begins to work. A fault here fails the deployment.
 */
@WebListener
public class Opening implements ServletContextListener {

    @Inject
    private ErasureReplay replay;

    @Inject
    private RetentionClock retention;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        replay.run();
        retention.open();
    }
}
