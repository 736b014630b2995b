package th.sala.consent.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The audit trail in the table {@code audit_event}. */
@Stateless
public class RecordedDeeds implements AuditTrail {
    private static final String RECORD = """
            INSERT INTO consent.audit_event (id, at, actor, action, about, detail)
            VALUES (:id, :at, :actor, :action, :about, jsonb_object(:names, :values))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public RecordedDeeds(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void record(AuditEvent event) {
        List<Map.Entry<String, String>> detail = List.copyOf(event.detail().entrySet());
        jdbi.useHandle(handle -> handle.createUpdate(RECORD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("at", clock.instant())
                .bind("actor", event.actor())
                .bind("action", event.action())
                .bind("about", event.about())
                .bindArray(
                        "names",
                        String.class,
                        detail.stream().map(Map.Entry::getKey).toList())
                .bindArray(
                        "values",
                        String.class,
                        detail.stream().map(Map.Entry::getValue).toList())
                .execute());
    }
}
