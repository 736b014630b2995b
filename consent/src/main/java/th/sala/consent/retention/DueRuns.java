package th.sala.consent.retention;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.due.Due;
import th.sala.consent.due.DueWork;

/** Runs of retention that wait for an officer: for the approval, or for the second look at what shall be anonymous. */
class DueRuns implements DueWork {
    private static final String WAITING =
            "SELECT count(*) FROM consent.retention_run_now WHERE state IN ('proposed', 'in-review')";

    private final Jdbi jdbi;

    @Inject
    DueRuns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Due standing() {
        int waiting = jdbi.withHandle(
                handle -> handle.createQuery(WAITING).mapTo(Integer.class).one());
        return new Due("retention", waiting, 0, null);
    }
}
