package th.sala.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

class RecordedDeedsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final AuditTrail trail = new RecordedDeeds(jdbi, Clock.systemUTC());

    @Test
    void aDeedIsKeptWithItsDetail() {
        String about = "message:" + UUID.randomUUID();
        trail.record(new AuditEvent("admin1", "quarantine-replayed", about, Map.of("reason", "ซ่อมแล้ว")));
        trail.record(new AuditEvent("admin1", "quarantine-read", about, Map.of()));
        String reasons = jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT string_agg(action || coalesce(detail ->> 'reason', ''), ',' ORDER BY id)
                        FROM consent.audit_event WHERE about = :about
                        """).bind("about", about).mapTo(String.class).one());
        assertThat(reasons).isEqualTo("quarantine-replayedซ่อมแล้ว,quarantine-read");
    }
}
