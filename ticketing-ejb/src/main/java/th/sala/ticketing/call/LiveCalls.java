package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the events of an exchange do to a call. Each says only what it knows; the order in which they come is not relied on. */
@Singleton
class LiveCalls {
    private static final String RINGING = """
            UPDATE ticketing.call SET started_at = least(started_at, :at), queue = coalesce(:queue, queue),
              agent = CASE WHEN answered_at IS NULL THEN coalesce(:agent, agent) ELSE agent END,
              script = coalesce(script, :script)
            WHERE id = :id
            """;

    /** Answered again by somebody else: it was passed on. */
    private static final String ANSWERED = """
            UPDATE ticketing.call SET
              started_at = least(started_at, :at),
              transfers = transfers + CASE WHEN answered_at < :at AND agent <> :agent THEN 1 ELSE 0 END,
              agent = CASE WHEN answered_at IS NULL OR answered_at < :at THEN coalesce(:agent, agent) ELSE agent END,
              answered_at = least(coalesce(answered_at, :at), :at),
              abandoned_at = CASE WHEN abandoned_at = ended_at THEN NULL ELSE abandoned_at END,
              outcome = CASE WHEN outcome IS NULL THEN NULL ELSE 'answered' END,
              recording_ref = coalesce(recording_ref, :recordingRef), script = coalesce(script, :script)
            WHERE id = :id
            """;

    private static final String ENDED = """
            UPDATE ticketing.call SET
              ended_at = greatest(:at, started_at, answered_at),
              outcome = CASE WHEN answered_at IS NOT NULL THEN 'answered'
                WHEN direction = 'inbound' THEN 'abandoned' ELSE 'no-answer' END,
              abandoned_at = CASE WHEN answered_at IS NULL AND direction = 'inbound' THEN greatest(:at, started_at) END,
              recording_ref = coalesce(recording_ref, :recordingRef),
              recording = CASE WHEN recording = 'none' AND coalesce(:recordingRef, script, :script) IS NOT NULL
                THEN 'announced' ELSE recording END
            WHERE id = :id AND ended_at IS NULL
            """;

    private final Jdbi jdbi;

    @Inject
    LiveCalls(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void apply(UUID call, CallEvent event) {
        String statement = switch (event.kind()) {
            case RINGING -> RINGING;
            case ANSWERED -> ANSWERED;
            case ENDED -> ENDED;
        };
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", call)
                .bind("at", event.at())
                .bind("queue", event.queue())
                .bind("agent", event.agent())
                .bind("recordingRef", event.recordingRef())
                .bind("script", event.script())
                .execute());
    }
}
