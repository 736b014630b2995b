package th.sala.ticketing.call;

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

    private static final String LEFT = """
            SELECT id FROM ticketing.call
            WHERE ticket IS NULL AND outcome IS NOT NULL AND coalesce(ended_at, started_at) < :before AND logged_at < :before
            ORDER BY started_at LIMIT 100
            """;

    /** A node that files one holds its row; the others leave it. */
    private static final String HELD = """
            SELECT id FROM ticketing.call WHERE id = :call AND ticket IS NULL FOR UPDATE SKIP LOCKED
            """;

    private final Jdbi jdbi;
    private final CallTable table;
    private final ChoosingCallers choosing;
    private final Staff staff;
    private final Clock clock;

    /** For the container's proxy. */
    public UnfiledCalls() {
        this(null, null, null, null, null);
    }

    @Inject
    public UnfiledCalls(Jdbi jdbi, CallTable table, ChoosingCallers choosing, Staff staff, Clock clock) {
        this.jdbi = jdbi;
        this.table = table;
        this.choosing = choosing;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those whose time has come, the oldest first. */
    public List<UUID> due() {
        return jdbi.withHandle(handle -> handle.createQuery(LEFT)
                .bind("before", clock.instant().minus(PATIENCE))
                .mapTo(UUID.class)
                .list());
    }

    /** Files one, unless somebody does so in this moment. */
    public void file(UUID call) {
        if (held(call)) {
            choosing.fileAnyway(
                    staff.caller(SYSTEM, Set.of("integration")),
                    table.find(call).orElseThrow());
        }
    }

    private boolean held(UUID call) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind("call", call)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }
}
