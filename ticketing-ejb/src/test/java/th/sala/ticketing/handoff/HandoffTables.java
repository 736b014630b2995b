package th.sala.ticketing.handoff;

import org.jdbi.v3.core.Jdbi;

/** Hand-offs, wired as the container does. */
public final class HandoffTables {
    private HandoffTables() {}

    public static Handoffs on(Jdbi jdbi) {
        return new HandoffTable(jdbi);
    }
}
