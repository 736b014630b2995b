package th.sala.consent.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;

/** Takes consents out of force by events of their own, with what was queued under them. */
@Singleton
class ConsentEndings {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Event<ProcessingStopped> stopped;

    @Inject
    ConsentEndings(Jdbi jdbi, Clock clock, Event<ProcessingStopped> stopped) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.stopped = stopped;
    }

    /** @param reason a code; null where the event says it all */
    void end(List<Ending> consents, String event, String actorType, String actor, String reason) {
        if (consents.isEmpty()) {
            return;
        }
        Instant at = clock.instant();
        BatchMemory.forget();
        jdbi.useHandle(handle -> write(handle, consents, event, actorType, actor, reason, at));
        consents.forEach(one -> stopped.fire(new ProcessingStopped(new SubjectId(one.subjectId()), one.purpose())));
    }

    private static void write(
            Handle handle,
            List<Ending> consents,
            String event,
            String actorType,
            String actor,
            String reason,
            Instant at) {
        PreparedBatch batch = handle.prepareBatch(EndingTables.END);
        consents.forEach(one -> batch.bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("given", one.id())
                .bind("event", event)
                .bind("actorType", actorType)
                .bind("actor", actor)
                .bind("reason", reason)
                .bind("at", at)
                .add());
        batch.execute();
    }

    /** A consent that is in force by its newest word, and ends. */
    record Ending(UUID id, UUID subjectId, String purpose) {}
}
