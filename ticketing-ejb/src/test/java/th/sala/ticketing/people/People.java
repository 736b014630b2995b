package th.sala.ticketing.people;

import org.jdbi.v3.core.Jdbi;

/** Makes the staff for tests of other packages. */
public final class People {
    private People() {}

    public static Staff on(Jdbi jdbi) {
        return new StaffTables(jdbi);
    }
}
