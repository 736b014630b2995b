package th.sala.ticketing.quality;

import org.jdbi.v3.core.Jdbi;

/** Makes the checks for tests of other packages. */
public final class Qualities {
    private Qualities() {}

    public static QualityChecks on(Jdbi jdbi) {
        return new QualityTables(jdbi);
    }
}
