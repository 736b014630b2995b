package th.sala.consent.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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

    /**
     * Ends each of them that still is the newest word. The caller holds the persons.
     *
     * @return how many ended
     */
    int end(List<Ending> consents) {
        if (consents.isEmpty()) {
            return 0;
        }
        BatchMemory.forget();
        int[] written = jdbi.withHandle(handle -> write(handle, consents, clock.instant()));
        List<Ending> ended = IntStream.range(0, written.length)
                .filter(place -> written[place] == 1)
                .mapToObj(consents::get)
                .toList();
        ended.forEach(one -> stopped.fire(new ProcessingStopped(new SubjectId(one.subjectId()), one.purpose())));
        return ended.size();
    }

    private static int[] write(Handle handle, List<Ending> consents, Instant at) {
        PreparedBatch batch = handle.prepareBatch(EndingTables.END);
        consents.forEach(one -> batch.bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("given", one.id())
                .bind("event", one.event())
                .bind("actorType", one.actorType())
                .bind("actor", one.actor())
                .bind("reason", one.reason())
                .bind("at", at)
                .add());
        return batch.execute();
    }
}
