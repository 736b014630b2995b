package th.sala.ticketing.holidayfile;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.sla.Holiday;

/** The days with a name that the hub keeps. */
class KnownDays {
    private static final String ALL =
            "SELECT day, kind, name_th, name_en, source FROM ticketing.holiday ORDER BY day, kind";

    private final Jdbi jdbi;

    @Inject
    KnownDays(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Oldest first. */
    List<Holiday> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).mapTo(Holiday.class).list());
    }
}
