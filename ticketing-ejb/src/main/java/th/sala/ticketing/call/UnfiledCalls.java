package th.sala.ticketing.call;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.people.Staff;

/** Files answered calls that nobody filed, a while after they ended: what a customer said is never lost. */
@Stateless
public class UnfiledCalls {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String SYSTEM = "system";

    /** A node that files one holds its row; the others go on to the next. */
    private static final String LEFT = """
            SELECT id FROM ticketing.call
            WHERE ticket IS NULL AND outcome IS NOT NULL AND coalesce(ended_at, started_at) < :before AND logged_at < :before
            ORDER BY started_at LIMIT 100 FOR UPDATE SKIP LOCKED
            """;

    private final Jdbi jdbi;
    private final CallTable table;
    private final ChoosingCallers choosing;
    private final Staff staff;
    private final Clock clock;

    @Inject
    public UnfiledCalls(Jdbi jdbi, CallTable table, ChoosingCallers choosing, Staff staff, Clock clock) {
        this.jdbi = jdbi;
        this.table = table;
        this.choosing = choosing;
        this.staff = staff;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void file() {
        var exchange = staff.caller(SYSTEM, Set.of("integration"));
        left().forEach(call -> choosing.fileAnyway(exchange, table.find(call).orElseThrow()));
    }

    private List<UUID> left() {
        return jdbi.withHandle(handle -> handle.createQuery(LEFT)
                .bind("before", clock.instant().minus(PATIENCE))
                .mapTo(UUID.class)
                .list());
    }
}
